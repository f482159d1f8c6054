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
    private var descriptions = RecentFingerprints<(items: Int32, line: Int32)>()

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let description = item.child("description") else { return nil }
        let text = description.textBytes.trimmedOfXMLWhiteSpace
        guard !text.isEmpty else { return nil }
        if item.hasTitle(text) { return DescriptionEqualsTitleCheck.isTitle }
        return Fingerprint(bytes: text).mark
    }

    // The mark of a description that repeats the title.
    private static let isTitle = 0

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let description = item.element.child("description") else { return }
        guard item.mark != DescriptionEqualsTitleCheck.isTitle else {
            return inspection.report("the description repeats the title", inTextOf: description)
        }
        let key = Fingerprint(mark: item.mark)
        let known = descriptions[key] ?? (0, description.line)
        descriptions.set((known.items &+ 1, known.line), for: key)
        guard known.items == 2 else { return }
        inspection.report(
            "three items or more have the same description, the first at line \(known.line)", inTextOf: description)
    }
}

extension Element {
    // As texts are compared: letters with marks are equal in each of their forms, which differ in length threefold.
    fileprivate func hasTitle(_ text: ArraySlice<UInt8>) -> Bool {
        guard let title = child("title")?.textBytes.trimmedOfXMLWhiteSpace, title.count <= text.count * 4,
            text.count <= title.count * 4
        else { return false }
        if title.elementsEqual(text) { return true }
        let isASCII = title.allSatisfy { $0 < 0x80 } && text.allSatisfy { $0 < 0x80 }
        return !isASCII && String(decoding: title, as: UTF8.self) == String(decoding: text, as: UTF8.self)
    }
}
