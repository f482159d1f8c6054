import Diagnostics

extension RSSChannelRules {
    static let copyrightHTML = Rule(
        "rss-channel-copyright-html", .rssChannel, .warning, [.rss2],
        summary: "The copyright of a channel is plain text.",
        why: "Apps show it letter by letter, so that listeners read tags and entities on their screens.",
        help: "write the copyright as plain text, escaped once",
        source: "W3C Feed Validator, ContainsHTML",
        w3c: ["ContainsHTML"],
        supersedes: ["text-double-escaped"],
        passing: [.channel("<copyright>© 2025 Jo &amp; Co.</copyright>")],
        failing: [
            .channel("<copyright>↓&amp;copy; 2025 Jo Roe</copyright>"),
            .channel("<copyright>↓&lt;a href=\"https://example.com/\"&gt;Jo Roe&lt;/a&gt;</copyright>"),
        ],
        check: .inChannel("copyright") { copyright, inspection in inspection.expectPlainText(copyright) })

    static let copyrightMissing = Rule(
        "rss-channel-copyright-missing", .rssChannel, .info, [.apple],
        summary: "A channel names who holds its rights.",
        why: "Apple shows it on the page of the show, and who wants to reuse something knows whom to ask.",
        help: "add <copyright> with the name of the holder",
        source: "Apple, A Podcaster's Guide to RSS",
        passing: [.channel("<copyright>Jo Roe</copyright>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("copyright"))
}
