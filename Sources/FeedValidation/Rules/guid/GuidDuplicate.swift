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
    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isItem, let first = inspection.facts(of: item).guidTwin, let guid = item.child("guid") else {
            return
        }
        inspection.report(
            "the item of line \(first.line) has the guid \(guid.trimmedText.quoted) too",
            at: Place(textOf: guid), notes: [inspection.note("the first of them", at: first)])
    }
}

/// Remembers each guid without space around it and in small letters, with the first one as it was written.
private struct GuidFoldedDuplicateCheck: FeedCheck {
    private var firsts: [Fingerprint: (written: Fingerprint, line: Int32)] = [:]

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isItem, let guid = item.child("guid") else { return }
        let text = guid.text
        let trimmed = text.trimmedOfXMLWhiteSpace
        guard !trimmed.isEmpty else { return }
        let key = Fingerprint(bytes: trimmed.utf8.lazy.map(\.asciiLowercased))
        let written = Fingerprint(text)
        guard let first = firsts[key] else {
            firsts[key] = (written, guid.line)
            return
        }
        guard first.written != written else { return }
        inspection.report(
            "the guid \(String(trimmed).quoted) is that of line \(first.line) but for case or space", inTextOf: guid)
    }
}
