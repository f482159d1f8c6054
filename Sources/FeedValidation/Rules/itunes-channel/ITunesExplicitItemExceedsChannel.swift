import Diagnostics
import FeedVocabulary

extension Rule {
    static let itunesExplicitItemExceedsChannel = Rule(
        "itunes-explicit-item-exceeds-channel", .itunesChannel, .warning, [.apple],
        summary: "A show of which most episodes are explicit says so itself.",
        why: """
            Parents and some countries filter by what the show says. One explicit episode among many may be marked \
            alone; where most are, the show is taken for what it is not, and may be marked by the directory.
            """,
        help: "write <itunes:explicit>true</itunes:explicit> in the channel",
        source: "Apple, A Podcaster's Guide to RSS, itunes:explicit",
        passing: [
            .channel(
                """
                <itunes:explicit>false</itunes:explicit>
                <item><itunes:explicit>true</itunes:explicit></item><item><title>Bees</title></item>
                """),
            .channel("<itunes:explicit>true</itunes:explicit><item><itunes:explicit>true</itunes:explicit></item>"),
        ],
        failing: [
            .channel(
                """
                <itunes:explicit>↓no</itunes:explicit>
                <item><itunes:explicit>true</itunes:explicit></item>
                <item><itunes:explicit>yes</itunes:explicit></item>
                <item><title>Bees</title></item>
                """)
        ],
        check: .feed { ExplicitItemsCheck() })
}

/// Counts the items, and those among them that are explicit.
private struct ExplicitItemsCheck: FeedCheck {
    private var count = 0
    private var explicitCount = 0

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem else { return nil }
        return item.child("itunes:explicit").flatMap { ExplicitWord($0.text) }?.isExplicit == true ? 1 : 0
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        count += 1
        explicitCount += item.mark
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard explicitCount * 2 > count, let element = document.channel?.child("itunes:explicit"),
            ExplicitWord(element.text)?.isExplicit == false
        else { return }
        inspection.report("the channel is not explicit, but \(explicitCount) of \(count) items are", inTextOf: element)
    }
}
