/// How many findings each of several files has, as a table for people.
struct SummaryTable {
    private let reports: [Report]

    /// The table of some reports, which has a row for each that has findings.
    init(_ reports: [Report]) { self.reports = reports }

    /// The table, with a line that counts the files without a row; empty where there are fewer than two files.
    func text(_ style: ANSIStyle) -> String {
        let rows = reports.filter { $0.reaches(.info) }
        guard reports.count > 1, !rows.isEmpty else { return "" }
        let columns: [(title: String, severity: Severity)] = [
            ("errors", .error), ("warnings", .warning), ("info", .info),
        ]
        let widths = columns.map { column in
            max(column.title.count, rows.map { "\($0.counts[column.severity] ?? 0)".count }.max() ?? 0)
        }
        var text = zip(columns, widths).map { padded($0.title, to: $1) }.joined() + "file\n"
        for report in rows {
            for (column, width) in zip(columns, widths) {
                let count = report.counts[column.severity] ?? 0
                let cell = padded(count == 0 ? "-" : "\(count)", to: width)
                text += count == 0 ? cell : style.paint(cell, ANSIStyle.Ink(column.severity))
            }
            text += TerminalCells.visible(report.file) + "\n"
        }
        let clean = reports.count - rows.count
        if clean > 0 {
            text += style.paint("\(clean) more \(clean == 1 ? "file" : "files") without findings", .success) + "\n"
        }
        return text
    }

    // Two spaces part the columns.
    private func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: width - text.count) + text + "  "
    }
}
