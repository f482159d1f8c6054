import Diagnostics

extension RSSChannelRules {
    static let languageMissing = Rule(
        "rss-channel-language-missing", .rssChannel, .error, [.apple, .psp1, .spotify],
        summary: "A channel states its language in <language>.",
        why: """
            Directories sort and recommend shows by language, and it tells machines how to transcribe them. They read \
            <language> only, and neither dc:language nor xml:lang.
            """,
        help: "add <language> with a code such as 'en' or 'pt-BR'",
        source: "PSP-1, channel language; Apple, A Podcaster's Guide to RSS",
        // Whatever else states a language, the W3C validator wants the element in a podcast.
        w3c: ["MissingItunesElement", "MissingDCLanguage"],
        supersedes: ["rss-channel-language-unstated"],
        passing: [.channel("<language>en-us</language>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channel { channel, inspection in
            guard channel.child("language") == nil else { return }
            inspection.report(
                "the channel has no <language>", at: channel,
                w3c: channel.statesLanguage ? ["MissingItunesElement"] : nil)
        })

    static let languageUnstated = Rule(
        "rss-channel-language-unstated", .rssChannel, .info, [.rss2],
        summary: "A feed says in which language it is.",
        why: "Readers hyphenate, read aloud and translate by it; they take <language>, dc:language or xml:lang.",
        help: "add <language> with a code such as 'en' or 'pt-BR'",
        source: "RSS 2.0, Optional channel elements; W3C Feed Validator, MissingDCLanguage",
        w3c: ["MissingDCLanguage"],
        passing: [
            .channel("<language>en-us</language>"), .channel("<dc:language>en</dc:language>"),
            .document("<rss version=\"2.0\" xml:lang=\"en\"><channel/></rss>"),
        ],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channel { channel, inspection in
            guard channel.child("language") == nil, !channel.statesLanguage else { return }
            inspection.report("nothing in the channel says in which language it is", at: channel)
        })
}

extension Element {
    /// Whether the channel states its language in another way than by its own element.
    fileprivate var statesLanguage: Bool {
        child("dc:language") != nil || self["xml:lang"] != nil || parent?["xml:lang"] != nil
    }
}
