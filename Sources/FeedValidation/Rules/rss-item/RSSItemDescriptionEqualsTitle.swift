import Diagnostics
import FeedValues

extension Rule {
    static let rssItemDescriptionEqualsTitle = Rule(
        "rss-item-description-equals-title", .rssItem, .info, .all,
        summary: "The description of an item says more than its title, and is its own.",
        why: """
            A description that repeats the title, or that many episodes share, tells a listener nothing about this \
            one, and search engines leave repeated text out.
            """,
        help: "write what this episode is about",
        source: "Podfeed",
        passing: [
            .item("<title>Bees</title><description>Bees tell each other where to fly.</description>"),
            .channel("<item><description>Soon.</description></item><item><description>Soon.</description></item>"),
        ],
        failing: [
            .item("<title>Why bees dance</title><description>↓Why bees dance</description>"),
            .channel(
                """
                <item><description>A show about bees.</description></item>
                <item><description>A show about bees.</description></item>
                <item><description>↓A show about bees.</description></item>
                <item><description>A show about bees.</description></item>
                """),
        ],
        check: .feed { DescriptionEqualsTitleCheck() })
}

/// Counts the items of each description; tells of a description once, at its third item.
private struct DescriptionEqualsTitleCheck: FeedCheck {
    private var descriptions: [Int: (items: Int32, line: Int32)] = [:]

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let description = item.child("description") else { return nil }
        let text = description.trimmedText
        guard !text.isEmpty else { return nil }
        if item.child("title")?.trimmedText == text { return DescriptionEqualsTitleCheck.isTitle }
        return Int(truncatingIfNeeded: Fingerprint(text).bits)
    }

    // The mark of a description that repeats the title.
    private static let isTitle = 0

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let description = item.element.child("description") else { return }
        guard item.mark != DescriptionEqualsTitleCheck.isTitle else {
            return inspection.report("the description repeats the title", inTextOf: description)
        }
        let key = item.mark
        let known = descriptions[key] ?? (0, description.line)
        descriptions[key] = (known.items &+ 1, known.line)
        guard known.items == 2 else { return }
        inspection.report(
            "three items or more have the same description, the first at line \(known.line)", inTextOf: description)
    }
}
