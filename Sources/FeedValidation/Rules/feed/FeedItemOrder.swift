import Diagnostics
import FeedValues

extension Rule {
    static let feedItemOrder = Rule(
        "feed-item-order", .feed, .info, .all,
        summary: "The newest item of a feed comes first.",
        why: """
            RSS has no order, and podcast apps sort by date. But simple readers show a feed as it stands, and some \
            look at the first items only to see whether there is anything new.
            """,
        help: "write the items in the order of their dates, the newest first",
        source: "Podfeed",
        passing: [
            .channel(items("03 May", "02 May", "02 May", "01 May")), .channel(items("01 May", "soon", "01 Apr")),
        ],
        failing: [
            .channel(items("03 May", "02 May", "↓04 May", "01 May", "02 May")), .channel(items("01 May", "↓02 May")),
        ],
        check: .feed { ItemOrderCheck() })

    private static func items(_ days: String...) -> String {
        days.map { day in
            let mark = day.hasPrefix("↓") ? "↓" : ""
            return "\(mark)<item><pubDate>\(day.drop { $0 == "↓" }) 2024 10:00:00 +0000</pubDate></item>"
        }.joined(separator: "\n")
    }
}

/// Tells of the first item that is newer than the one before it, and of how many there are.
private struct ItemOrderCheck: FeedCheck {
    private var last: Timestamp?
    private var count = 0
    private var first: Place?

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && facts.date != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let date = item.facts.date else { return }
        if let last, last < date {
            if first == nil { first = Place(item.element) }
            count += 1
        }
        last = date
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let first else { return }
        let others = count == 1 ? "" : ", and so are \(count - 1) more"
        inspection.report("the item is newer than the one before it\(others)", at: first)
    }
}
