import Diagnostics
import FeedValues

/// The rules on the address that a show moves to.
enum ITunesMoveRules {
    static let all: [Rule] = [differsFromSelf, insecure]

    private static let differsFromSelf = Rule(
        "itunes-new-feed-url-differs-from-self", .itunesChannel, .info, [.apple, .psp1],
        summary: "The new address of a moved feed is its own address, once it has moved.",
        why: """
            In the old feed the two must differ: the element sends apps to the new place. In the new feed they must be \
            the same, or apps are sent away again. A validator sees one of the two feeds only.
            """,
        help: """
            leave it if this is the old feed; if this is the new one, write its own address into both \
            <itunes:new-feed-url> and <atom:link rel="self">
            """,
        source: "Apple, A Podcaster's Guide to RSS, itunes:new-feed-url",
        passing: [
            .channel(
                """
                <itunes:new-feed-url>https://Example.com:443/feed.xml</itunes:new-feed-url>
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                """),
            .channel("<itunes:new-feed-url>https://example.com/feed.xml</itunes:new-feed-url>"),
        ],
        failing: [
            .channel(
                """
                <itunes:new-feed-url>↓https://example.com/new.xml</itunes:new-feed-url>
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                """)
        ],
        check: .channel { channel, inspection in
            guard let new = channel.child("itunes:new-feed-url"),
                let own = channel.children("atom:link").first(where: { $0["rel"] == "self" })?["href"],
                let from = WebAddress(own.trimmedOfXMLWhiteSpace), let to = WebAddress(new.trimmedText),
                from.normalized != to.normalized
            else { return }
            inspection.report(
                "the new address is \(new.trimmedText.quoted), that of this feed \(own.quoted)", inTextOf: new)
        })

    private static let insecure = Rule(
        "itunes-new-feed-url-insecure", .itunesChannel, .warning, .all,
        summary: "A feed moves to an https address.",
        why: """
            Apps keep the new address for good. Over http anyone on the way can send all subscribers elsewhere, and \
            some apps no longer open such addresses.
            """,
        help: "write the address with https://",
        source: "Podfeed",
        passing: [.channel("<itunes:new-feed-url>https://example.com/feed.xml</itunes:new-feed-url>")],
        failing: [.channel("<itunes:new-feed-url>↓http://example.com/feed.xml</itunes:new-feed-url>")],
        check: .inChannel("itunes:new-feed-url") { element, inspection in
            let address = URLReference(element.trimmedText)
            guard address.scheme == "http", address.isAbsoluteHTTP else { return }
            inspection.report("\(element.trimmedText.quoted) is not secure", inTextOf: element)
        })
}
