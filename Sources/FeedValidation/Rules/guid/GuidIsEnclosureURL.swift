import Diagnostics
import FeedValues

extension Rule {
    static let guidIsEnclosureURL = Rule(
        "guid-is-enclosure-url", .guid, .info, [.podcasting2],
        summary: "A guid is not the address of the media file.",
        why: """
            The file will move one day, to another host or under another name. If the guid follows, every listener \
            gets the episode a second time.
            """,
        help: "leave this guid as it is, even when the file moves; give new items a UUID",
        source: "Podcast namespace, Other recommendations",
        passing: [
            .item(
                """
                <guid isPermaLink="false">b8a1</guid>
                <enclosure url="https://example.com/1.mp3" length="12345678" type="audio/mpeg"/>
                """)
        ],
        failing: [
            .item(
                """
                <guid>↓https://example.com/1.mp3</guid>
                <enclosure url="https://example.com/1.mp3" length="12345678" type="audio/mpeg"/>
                """)
        ],
        check: .items { item, inspection in
            guard let address = item.child("enclosure")?.bytes(ofAttribute: "url")?.trimmedOfXMLWhiteSpace,
                !address.isEmpty
            else { return }
            for guid in item.children("guid") where guid.textBytes.trimmedOfXMLWhiteSpace == address {
                inspection.report("the guid is the address of the enclosure", inTextOf: guid)
            }
        })

    static let guidContainsQueryToken = Rule(
        "guid-contains-query-token", .guid, .warning, .all,
        summary: "A guid is not an address signed for a time.",
        why: """
            A signature or token in an address is new each time it is made. A guid with one changes with every build \
            of the feed, and every app downloads every episode again.
            """,
        help: "give the item a guid that never changes, such as a UUID",
        source: "Podfeed",
        passing: [
            .item("<guid>https://example.com/?p=12</guid>"), .item("<guid isPermaLink=\"false\">token=12</guid>"),
        ],
        failing: [
            .item("<guid isPermaLink=\"false\">↓https://cdn.example.com/1.mp3?token=abc</guid>"),
            .item("<guid>↓https://cdn.example.com/1.mp3?x=1&amp;Expires=1735689600</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            guard guid.hasTextByte(where: { $0 == UInt8(ascii: "?") }) else { return }
            let text = guid.trimmedText
            let reference = URLReference(text)
            guard reference.isHTTP, let key = SignedQuery.key(in: reference.query ?? "") else { return }
            inspection.report("the guid has '\(key)' in its query", inTextOf: guid)
        })
}
