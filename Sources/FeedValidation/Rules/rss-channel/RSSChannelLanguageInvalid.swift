import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelLanguageInvalid = Rule(
        "rss-channel-language-invalid", .rssChannel, .error, [.rss2, .apple, .psp1],
        summary: "The language of a channel is a well-formed language tag.",
        why: "What is not a tag of BCP 47 is no language to a directory, and the show is listed under none.",
        help: "write a code such as 'en' or 'pt-BR'",
        source: "RFC 5646, section 2.1 Syntax; PSP-1, channel language; Apple, A Podcaster's Guide to RSS",
        w3c: ["InvalidLanguage"],
        passing: [
            .channel("<language>en</language>"), .channel("<language>zh-Hans-CN</language>"),
            .channel("<language> en-us </language>"),
        ],
        failing: [
            .channel("<language>↓en_US</language>"), .channel("<language>↓English (US)</language>"),
            .channel("↓<language/>"),
        ],
        check: .inChannel("language") { language, inspection in
            let text = language.trimmedText
            guard !text.isEmpty else { return inspection.report("<language> of the channel is empty", at: language) }
            guard LanguageTag(text) == nil else { return }
            let dashed = LanguageTag(String(decoding: text.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self))
            inspection.report(
                "\(text.quoted) is not a language tag of BCP 47", inTextOf: language,
                help: dashed.map { "write '\($0)'" })
        })
}
