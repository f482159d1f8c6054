import Diagnostics

/// The rules on the RSS 2.0 elements of the channel.
enum RSSChannelRules {
    static let all: [Rule] = required

    private static let required: [Rule] = [
        Rule(
            "rss-channel-title-missing", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify],
            summary: "A channel has a title.",
            why: "The title is the name under which apps and directories list the show; without it there is none.",
            help: "add <title> with the name of the show",
            source: "RSS 2.0, Required channel elements; PSP-1, channel title",
            w3c: ["MissingTitle"],
            passing: [.channel("<title>My show</title>")],
            failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
            check: .requires(child: "title", of: "channel")),
        Rule(
            "rss-channel-link-missing", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify], [.apple: .warning],
            summary: "A channel has a link to its page.",
            why: "Listeners and directories follow it to the show's home; RSS 2.0 requires it.",
            help: "add <link> with the address of the show's page",
            source: "RSS 2.0, Required channel elements; PSP-1, channel link",
            w3c: ["MissingLink"],
            passing: [.channel("<link>https://example.com/</link>")],
            failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
            check: .requires(child: "link", of: "channel")),
    ]
}
