import Diagnostics
import XMLCore

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
        passing: [.channel("<item><guid>a</guid></item><item><guid>b</guid></item>")],
        failing: [.channel("<item><guid>a</guid></item><item><guid>↓a</guid></item>")],
        check: .feed { GuidDuplicateCheck() })
}

/// Remembers each guid as a hash, and where the first item of a repeated one stands.
private struct GuidDuplicateCheck: FeedCheck {
    // 64 bits a guid: a million items take some 16 MB, their texts would take ten times that.
    private var lines: [Int: Int32] = [:]

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard let guid = item.child("guid") else { return }
        let text = guid.trimmedText
        guard !text.isEmpty else { return }
        guard let line = lines[text.hashValue] else {
            lines[text.hashValue] = Int32(guid.tree.position(of: guid.index).line)
            return
        }
        inspection.report("the item of line \(line) has the guid '\(text)' too", inTextOf: guid)
    }
}
