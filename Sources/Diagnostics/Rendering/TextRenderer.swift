/// Renders reports for people: the headline, the place, the line with carets under what is meant, and what to do.
///
/// The findings of one rule on one file make one message, with the count and the first three places.
package struct TextRenderer: Sendable {
    /// Whether colours are used.
    package var style: ANSIStyle
    /// How many cells a line may take: quoted ones are cut, others broken between words; `nil` leaves all whole.
    package var width: Int?
    /// Whether a last line counts the findings.
    package var summary: Bool
    /// Whether a table counts the findings of each file before that, where there are several.
    package var table: Bool

    /// A renderer, which uses no colours unless told.
    package init(style: ANSIStyle = .plain, width: Int? = nil, summary: Bool = true, table: Bool = false) {
        self.style = style
        self.width = width
        self.summary = summary
        self.table = table
    }

    /// The messages of the reports in the order given, with empty lines between them, then the summary.
    package func render(_ reports: [Report]) -> String {
        var blocks = reports.flatMap { report in FindingGroup.groups(of: report).map(message) }
        let rows = summary && table ? SummaryTable(reports).text(style) : ""
        if !rows.isEmpty { blocks.append(rows) }
        if summary, !reports.isEmpty { blocks.append(Summary(reports).text(style)) }
        return blocks.joined(separator: "\n")
    }

    private func message(_ group: FindingGroup) -> String {
        let snippets = Snippets(group: group, style: style, width: width)
        var text = headline(of: group)
        for (index, finding) in group.shown.enumerated() {
            text += snippets.place(of: finding, isFirst: index == 0)
            if index == 0 { text += snippets.notes(of: finding) }
            let isLast = index == group.shown.count - 1
            if isLast, group.count > group.shown.count {
                text += snippets.remark(nil, "and \(group.count - group.shown.count) more")
            }
            // A help that the next place repeats is given once, after it.
            if let help = finding.help, isLast || group.shown[index + 1].help != help {
                text += snippets.remark("help", help)
            }
        }
        return text
    }

    private func headline(of group: FindingGroup) -> String {
        let severity = group.first.severity.rawValue
        let count = group.count > 1 ? " (\(group.count) times)" : ""
        let rule = "[\(group.first.rule)]\(count)"
        let wrap = WordWrap(width: width)
        let message = wrap.wrap(
            ": " + TerminalCells.visible(group.first.message), used: severity.utf8.count, indentation: 2)
        let gap = wrap.fits(rule, after: severity + message) ? " " : "\n  "
        return style.paint(severity, ANSIStyle.Ink(group.first.severity)) + style.paint(message, .strong)
            + "\(gap)\(rule)\n"
    }
}
