import Diagnostics
import FeedValues

extension Rule {
    static let rssItemLinkDuplicate = Rule(
        "rss-item-link-duplicate", .rssItem, .info, .all,
        summary: "Each item links to a page of its own.",
        why: """
            Who follows the link of an episode wants its notes, not the home page; and readers that know no guid take \
            two items with one link for the same.
            """,
        help: "link each item to its own page, or leave the link out",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <item><link>https://example.com/1</link></item>
                <item><link>https://example.com/2</link></item>
                <item><link>https://example.com/2</link></item>
                """)
        ],
        failing: [
            .channel(
                """
                <item><link>https://example.com/</link></item>
                <item><link>https://example.com/</link></item>
                <item><link>↓https://example.com/</link></item>
                <item><link>https://example.com/</link></item>
                """)
        ],
        check: .feed { LinkDuplicateCheck() })
}

/// Counts the items of each link; tells of a link once, at its third item.
private struct LinkDuplicateCheck: FeedCheck {
    private var links = RecentFingerprints<(items: Int32, line: Int32)>()

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let text = item.child("link")?.textBytes.trimmedOfXMLWhiteSpace, !text.isEmpty else {
            return nil
        }
        return Fingerprint(bytes: text).mark
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let link = item.element.child("link") else { return }
        let key = Fingerprint(mark: item.mark)
        let known = links[key] ?? (0, link.line)
        links.set((known.items &+ 1, known.line), for: key)
        guard known.items == 2 else { return }
        inspection.report(
            "three items or more have the link \(link.trimmedText.quoted), the first at line \(known.line)",
            inTextOf: link)
    }
}
