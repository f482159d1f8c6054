import Diagnostics
import FeedValues

extension Rule {
    static let guidDuplicate = Rule(
        "guid-duplicate", .guid, .error, [.rss2, .apple, .psp1],
        summary: "No two items have the same guid.",
        why: """
            Apps know episodes by their guid alone. Of two items with one guid they show either, and when one changes \
            they take it for the other.
            """,
        help: "give each item a guid of its own; keep the one that listeners have already seen",
        source: "RSS 2.0, guid sub-element of item; PSP-1, item guid",
        w3c: ["DuplicateValue"],
        supersedes: ["guid-duplicate-case-insensitive"],
        passing: [
            .channel("<item><guid>a</guid></item><item><guid>b</guid></item>"),
            .channel("<item><guid>a</guid></item><item><guid>A</guid></item>"),
        ],
        failing: [
            .channel("<item><guid>a</guid></item><item><guid>↓a</guid></item>"),
            .channel(
                """
                <podcast:liveItem status="live"><guid>a</guid></podcast:liveItem>
                <item><guid>b</guid></item>
                <item><guid>↓a</guid></item>
                """),
        ],
        check: .feed { GuidDuplicateCheck() })

    static let guidDuplicateCaseInsensitive = Rule(
        "guid-duplicate-case-insensitive", .guid, .warning, .all,
        summary: "No two guids differ only in capitals or in the space around them.",
        why: """
            Some apps and databases compare guids without regard to case, and most drop the space around them: for \
            them the two episodes are one.
            """,
        help: "give one of the items another guid: the one that was published last",
        source: "Podfeed",
        passing: [
            .channel("<item><guid>abc</guid></item><item><guid>abd</guid></item>"),
            .channel("<item><guid>abc</guid></item><item><guid>abc</guid></item>"),
        ],
        failing: [
            .channel("<item><guid>abc</guid></item><item><guid>↓ABC</guid></item>"),
            .channel("<item><guid>abc</guid></item><item><guid> ↓abc </guid></item>"),
        ],
        check: .feed { GuidFoldedDuplicateCheck() })
}

private struct GuidDuplicateCheck: FeedCheck {
    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem && facts.guid != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let first = item.twins.guid, let guid = item.element.child("guid") else { return }
        inspection.report(
            "the item of line \(first.line) has the guid \(guid.trimmedText.quoted) too",
            at: Place(textOf: guid), notes: [inspection.note("the first of them", at: first)])
    }
}

private struct GuidFoldedDuplicateCheck: FeedCheck {
    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem && facts.guid != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let first = item.twins.foldedGuid, let guid = item.element.child("guid") else { return }
        inspection.report(
            "the guid \(guid.trimmedText.quoted) is that of line \(first.guidLine) but for case or space",
            inTextOf: guid)
    }
}
