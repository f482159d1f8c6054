import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelLinkIsFeed = Rule(
        "rss-channel-link-is-feed", .rssChannel, .warning, .all,
        summary: "The link of a channel leads to a page for people and not to the feed.",
        why: "Who follows the link of a show wants to read about it; a feed shows them XML, or downloads as a file.",
        help: "put the address of the show's page into <link>",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <link>https://example.com/show</link>
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                """)
        ],
        failing: [
            .channel("<link>↓https://example.com/feed.xml</link>"),
            .channel(
                "<link>↓https://example.com/show</link><atom:link href=\"https://example.com/show\" rel=\"self\"/>"),
        ],
        check: .channel { channel, inspection in
            guard let link = channel.child("link") else { return }
            let text = link.trimmedText
            guard !text.isEmpty else { return }
            let own = channel.children("atom:link").first { $0["rel"] == "self" }?["href"]
            if ["xml", "rss"].contains(URLReference(text).pathExtension ?? "") {
                inspection.report("\(text.quoted) looks like the address of a feed, not of a page", inTextOf: link)
            } else if let own, own.trimmedOfXMLWhiteSpace == text {
                inspection.report(
                    "\(text.quoted) is both the link and the atom:link of the feed itself", inTextOf: link,
                    help: "put the page of the show into <link>, the address of this feed into <atom:link rel=\"self\">"
                )
            }
        })
}
