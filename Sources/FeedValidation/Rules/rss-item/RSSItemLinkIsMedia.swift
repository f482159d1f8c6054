import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let rssItemLinkIsMedia = Rule(
        "rss-item-link-is-media", .rssItem, .info, .all,
        summary: "The link of an item is a web page, not its media file.",
        why: """
            Apps open the link in a browser: there the bare file plays, without notes, and counts as a download that \
            nobody meant.
            """,
        help: "link to the page of the episode, or leave the link out",
        source: "Podfeed",
        passing: [.item("<link>https://example.com/bees</link>")],
        failing: [
            .item("<link>↓https://example.com/bees.mp3</link>"),
            .item(
                """
                <link>↓https://example.com/play?id=12</link>
                <enclosure url="https://example.com/play?id=12" length="12345678" type="audio/mpeg"/>
                """),
        ],
        check: .items { item, inspection in
            let address = item.child("enclosure")?.bytes(ofAttribute: "url")?.trimmedOfXMLWhiteSpace
            for link in item.children("link") {
                let bytes = link.textBytes.trimmedOfXMLWhiteSpace
                guard !bytes.isEmpty else { continue }
                if address == bytes {
                    inspection.report("the link is the address of the enclosure", inTextOf: link)
                } else if let name = URLReference(link.trimmedText).pathExtension, let format = MediaFormat.named(name),
                    format.kind == .audio || format.kind == .video
                {
                    inspection.report("the link leads to a media file, '.\(name)'", inTextOf: link)
                }
            }
        })
}
