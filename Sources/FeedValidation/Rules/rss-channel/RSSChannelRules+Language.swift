import Diagnostics

extension RSSChannelRules {
    static let languageMissing = Rule(
        "rss-channel-language-missing", .rssChannel, .error, [.apple, .psp1, .spotify],
        summary: "A channel states its language.",
        why: """
            Directories sort and recommend shows by language, and it tells machines how to transcribe them. They read \
            <language> only, neither dc:language nor xml:lang.
            """,
        help: "add <language> with a code such as 'en' or 'pt-BR'",
        source: "PSP-1, channel language; Apple, A Podcaster's Guide to RSS",
        w3c: ["MissingDCLanguage", "MissingItunesElement"],
        passing: [.channel("<language>en-us</language>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("language"))
}
