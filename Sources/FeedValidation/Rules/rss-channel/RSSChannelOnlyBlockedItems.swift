import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelOnlyBlockedItems = Rule(
        "rss-channel-only-blocked-items", .rssChannel, .warning, [.apple],
        summary: "Not all items of a channel are blocked.",
        why: "Apple hides an item with itunes:block; where all have it, the show is listed without a single episode.",
        help: "remove <itunes:block> from the items; to hide the show, block the channel",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS",
        passing: [
            .channel("<item><itunes:block>Yes</itunes:block></item><item><title>Pilot</title></item>"),
            .channel("<itunes:block>Yes</itunes:block><item><itunes:block>Yes</itunes:block></item>"),
        ],
        failing: [
            .document(
                """
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                ↓<channel>
                <item><itunes:block>Yes</itunes:block></item>
                <item><itunes:block>yes</itunes:block></item>
                </channel>
                </rss>
                """)
        ],
        check: .feed { OnlyBlockedItemsCheck() })
}

private struct OnlyBlockedItemsCheck: FeedCheck {
    private var itemCount = 0
    private var blockedCount = 0

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem else { return nil }
        return item.isBlocked ? 1 : 0
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        itemCount += 1
        blockedCount += item.mark
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, itemCount > 0, blockedCount == itemCount, !channel.isBlocked else {
            return
        }
        let all = itemCount == 1 ? "the only item is" : "all \(itemCount) items are"
        inspection.report("\(all) blocked", at: channel)
    }
}

extension Element {
    fileprivate var isBlocked: Bool { child("itunes:block")?.trimmedText.asciiLowercased == "yes" }
}
