import Diagnostics

extension Rule {
    static let rssChannelLanguageInvalid = Rule(
        "rss-channel-language-invalid", .rssChannel, .error, [.rss2, .apple, .psp1],
        summary: "The language of a channel is not empty.",
        why: "An empty element says less than none: directories list the show under no language.",
        help: "write a code such as 'en' or 'pt-BR'",
        source: "PSP-1, channel language; Apple, A Podcaster's Guide to RSS; W3C Feed Validator, InvalidLanguage",
        w3c: ["InvalidLanguage"],
        passing: [.channel("<language>en</language>"), .channel("<language>en_US</language>")],
        failing: [.channel("↓<language/>"), .channel("↓<language> </language>")],
        check: .inChannel("language") { language, inspection in
            guard language.isBlank else { return }
            inspection.report("<language> of the channel is empty", at: language)
        })
}
