import Diagnostics

extension Rule {
    static let rssItemLastBuildSlash = Rule(
        "rss-item-lastbuild-slash", .rssItem, .info, [.rss2],
        summary: "A feed that counts comments says when it was built.",
        why: """
            The count of comments changes while the items stay the same: without a lastBuildDate a reader can't tell \
            which of two copies of the feed has the newer count.
            """,
        help: "add a <lastBuildDate> to the channel",
        source: "RSS Advisory Board, RSS Best Practices Profile, slash:comments; W3C Feed Validator, SlashDate",
        w3c: ["SlashDate"],
        passing: [slashFeed("<lastBuildDate>Wed, 01 May 2024 10:00:00 +0000</lastBuildDate>", "<slash:comments>")],
        failing: [slashFeed("", "↓<slash:comments>")],
        check: .feed { LastBuildSlashCheck() })

    private static func slashFeed(_ element: String, _ start: String) -> RuleExample {
        .document(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
            <item><title>Bees</title>\(start)3</slash:comments></item>
            <item><title>Honey</title><slash:comments>1</slash:comments></item>
            \(element)
            </channel></rss>
            """)
    }
}

/// Remembers where the first count of comments stands.
private struct LastBuildSlashCheck: FeedCheck {
    private var first: Place?

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem && item.child("slash:comments") != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if first == nil { first = item.element.child("slash:comments").map { Place($0) } }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let first, let channel = document.channel, channel.child("lastBuildDate") == nil else { return }
        inspection.report("items count comments, but the channel has no <lastBuildDate>", at: first)
    }
}
