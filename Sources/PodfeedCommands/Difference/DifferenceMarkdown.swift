import Diagnostics
import FeedRelease
import FeedValues

/// The difference of two releases as the comment of a pull request: tables that fit into GitHub's limit.
struct DifferenceMarkdown {
    /// The most characters: GitHub takes 65,536 in a comment, and a line on what was left out follows.
    static let limit = 65_000

    private let difference: ReleaseDifference
    private let reports: [Report]

    /// A difference to be shown, with what was found.
    init(_ difference: ReleaseDifference, _ reports: [Report]) {
        (self.difference, self.reports) = (difference, reports)
    }

    /// The comment.
    var text: String {
        var page = Page(limit: DifferenceMarkdown.limit)
        page.add("## Podfeed: \(MarkdownText.escaped(DifferenceSummary(difference).text))\n")
        findings(&page)
        for feed in difference.feeds where feed.isSemantic { section(feed, &page) }
        return page.text
    }

    /// A text that grows to a limit, and counts what there is no room for.
    private struct Page {
        let limit: Int
        var text = ""
        var left = 0
        // What must still fit: the ends of what is open, and the line on what was left out.
        static let reserve = 200

        init(limit: Int) { self.limit = limit - Page.reserve }

        private var size = 0

        mutating func add(_ part: String) {
            size += part.utf16.count
            text += part
        }

        /// Adds a row, or counts it.
        mutating func addRow(_ row: String) {
            guard left == 0, size + row.utf16.count < limit else { return left += 1 }
            add(row)
        }

        /// Whether there is room for a table.
        var isOpen: Bool { left == 0 && size + 500 < limit }
    }

    private func findings(_ page: inout Page) {
        let found = reports.flatMap(\.findings).sorted { $0.severity > $1.severity }
        guard !found.isEmpty else { return }
        page.add("\n| severity | finding | rule | place |\n|---|---|---|---|\n")
        for finding in found {
            page.addRow(
                "| \(finding.severity.rawValue) | \(MarkdownText.escaped(finding.message)) "
                    + "| \(MarkdownText.code(finding.rule)) | \(MarkdownText.code("\(finding.place)")) |\n")
        }
        let more = reports.reduce(0) { $0 + $1.more.values.reduce(0, +) }
        close(&page, more: more, "findings")
    }

    private func section(_ feed: FeedDifference, _ page: inout Page) {
        guard page.isOpen else { return page.left += 1 }
        let counts = [
            (feed.added.count, "new"), (feed.changed.count, "changed"), (feed.removed.count, "removed"),
            (feed.moved.count + feed.turned, "moved"), (feed.channel.count, "of the show"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let what = feed.status == .added ? "new feed, " : feed.status == .removed ? "feed gone, " : ""
        page.add(
            "\n<details>\n<summary>\(MarkdownText.element(feed.file)): \(what)\(counts)</summary>\n\n"
                + "| change | episode | date | what |\n|---|---|---|---|\n")
        for change in feed.channel { page.addRow("| show | | | \(words(change)) |\n") }
        for place in feed.added { page.addRow(row("new", feed.newItem(place))) }
        for change in feed.changed {
            page.addRow(
                row("changed", feed.newItem(change.new), feed.fields(of: change).map(words).joined(separator: "<br>")))
        }
        for place in feed.removed { page.addRow(row("**removed**", feed.oldItem(place))) }
        for change in feed.moved {
            page.addRow(
                row("moved", feed.newItem(change.new), "from place \(change.old.index + 1) to \(change.new.index + 1)"))
        }
        close(&page, more: 0, "changes")
        page.add("\n</details>\n")
    }

    private func close(_ page: inout Page, more: Int, _ noun: String) {
        let left = page.left + more
        guard left > 0 else { return }
        page.add("\nAnd \(left) more \(noun), left out here.\n")
        // What follows has no room either.
        page.left = max(page.left, page.left > 0 ? 1 : 0)
    }

    private func row(_ change: String, _ item: ItemSnapshot?, _ what: String = "") -> String {
        guard let item else { return "" }
        let date = item.date.map { String($0.iso8601.prefix(10)) } ?? ""
        return "| \(change) | \(MarkdownText.escaped(DifferenceSummary.cut(item.name))) | \(date) | \(what) |\n"
    }

    private func words(_ change: FieldChange) -> String {
        let field = MarkdownText.code(change.field)
        guard change.old != nil || change.new != nil else { return "\(field) \(change.kind.rawValue)" }
        return "\(field): \(value(change.old)) → \(value(change.new))"
    }

    private func value(_ text: String?) -> String {
        text.map { MarkdownText.escaped(DifferenceSummary.cut($0)) } ?? "nothing"
    }
}
