import Diagnostics

extension RSSChannelRules {
    static let languageMissing = Rule(
        "rss-channel-language-missing", .rssChannel, .error, [.apple, .psp1, .spotify, .rss2], [.rss2: .info],
        summary: "A channel states its language.",
        why: """
            Directories sort and recommend shows by language, and it tells machines how to transcribe them. They read \
            <language> only; other readers take dc:language and xml:lang, too.
            """,
        help: "add <language> with a code such as 'en' or 'pt-BR'",
        source: "PSP-1, channel language; Apple, A Podcaster's Guide to RSS",
        w3c: ["MissingDCLanguage", "MissingItunesElement"],
        passing: [.channel("<language>en-us</language>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channel { channel, inspection in
            guard channel.child("language") == nil else { return }
            let others =
                channel.child("dc:language") != nil || channel["xml:lang"] != nil
                || channel.parent?["xml:lang"] != nil
            guard !others || !inspection.profiles.isDisjoint(with: [.apple, .psp1, .spotify]) else { return }
            inspection.report("the channel has no <language>", at: channel)
        })
}
