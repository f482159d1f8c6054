import Diagnostics

extension Rule {
    static let rssChannelLinkAtomConfusion = Rule(
        "rss-channel-link-atom-confusion", .rssChannel, .info, .all,
        summary: "The link of a channel stands before any atom:link.",
        why: """
            Some readers look at names without their namespaces and take the first 'link' that they meet: an atom:link \
            in front hides the link to the show's page from them.
            """,
        help: "move <link> before <atom:link>",
        source: "Podfeed",
        passing: [
            .channel("<link>https://example.com/</link><atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/>")
        ],
        failing: [
            .channel(
                "↓<atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/><link>https://example.com/</link>")
        ],
        check: .channel { channel, inspection in
            guard let link = channel.child("link"), let other = channel.child("atom:link"),
                other.number < link.number
            else { return }
            inspection.report("<\(other.writtenName)> stands before <link>", at: other)
        })
}
