/// Renders reports for the comment of a pull request: a table of the files, and a folded table for each.
package enum MarkdownRenderer {
    /// How many lines the table of a file has at most.
    package static let rows = 100

    /// The tables of the reports in the order given.
    package static func render(_ reports: [Report]) -> String {
        let counts = CountWords.sum(reports)
        let suppressed = reports.reduce(0) { $0 + $1.suppressedCount }
        let rest = suppressed > 0 ? " (\(suppressed) suppressed)" : ""
        return "## Podfeed: \(CountWords.text(counts))\(rest)\n" + summary(reports) + reports.map(section).joined()
    }

    private static func summary(_ reports: [Report]) -> String {
        guard !reports.isEmpty else { return "" }
        let rows = reports.map { report in
            let numbers = Severity.allCases.reversed().map { String(report.counts[$0, default: 0]) }
            return "| \(MarkdownText.code(report.file)) | \(numbers.joined(separator: " | ")) |\n"
        }
        return "\n| file | errors | warnings | info |\n|---|--:|--:|--:|\n" + rows.joined()
    }

    private static func section(_ report: Report) -> String {
        let groups = FindingGroup.groups(of: report).enumerated().sorted { left, right in
            let (a, b) = (left.element.first.severity, right.element.first.severity)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        guard !groups.isEmpty else { return "" }
        let left = groups.count > rows ? "\nAnd \(groups.count - rows) more rules.\n" : ""
        return """

            <details>
            <summary>\(MarkdownText.element(report.file)): \(CountWords.text(report.counts))</summary>

            | severity | finding | rule | places | what to do |
            |---|---|---|---|---|
            \(groups.prefix(rows).map(row).joined())\(left)
            </details>

            """
    }

    private static func row(_ group: FindingGroup) -> String {
        let first = group.first
        var places = group.shown.map { MarkdownText.code("\($0.place)") }
        if group.count > places.count { places.append("and \(group.count - places.count) more") }
        let cells = [
            first.severity.rawValue, MarkdownText.escaped(first.message), MarkdownText.code(first.rule),
            places.joined(separator: "<br>"), first.help.map(MarkdownText.escaped) ?? "",
        ]
        return "| \(cells.joined(separator: " | ")) |\n"
    }
}
