/// How many findings there were, in words.
struct Summary {
    private let reports: [Report]
    private let counts: [Severity: Int]

    /// The sum of reports.
    init(_ reports: [Report]) {
        self.reports = reports
        counts = CountWords.sum(reports)
    }

    /// How many files without findings are named, each on its line; more are counted.
    private static let mostNamed = 10

    /// `2 errors, 1 warning in 2 files`, of which each has a finding, or a line `feed.xml: no findings` for each file.
    func text(_ style: ANSIStyle) -> String {
        let parts = Severity.allCases.reversed().compactMap { severity in
            counts[severity].flatMap { part($0, severity, style) }
        }
        guard !parts.isEmpty else {
            guard reports.count <= Summary.mostNamed else {
                return "\(reports.count) files: " + style.paint("no findings", .success)
                    + suppressed(reports.reduce(0) { $0 + $1.suppressedCount }) + "\n"
            }
            return reports.map { report in
                TerminalCells.visible(report.file) + ": " + style.paint("no findings", .success)
                    + suppressed(report.suppressedCount) + "\n"
            }.joined()
        }
        return parts.joined(separator: ", ") + " in \(files) \(files == 1 ? "file" : "files")"
            + suppressed(reports.reduce(0) { $0 + $1.suppressedCount }) + "\n"
    }

    private func suppressed(_ count: Int) -> String { count > 0 ? " (\(count) suppressed)" : "" }

    /// How many files are to be opened, for the places that come first.
    private var files: Int {
        let places = reports.flatMap { $0.findings.map { ($0.source ?? $0.location).file } }
        let counted = reports.filter { $0.findings.isEmpty && $0.reaches(.info) }.map(\.file)
        return Set(places + counted).count
    }

    private func part(_ count: Int, _ severity: Severity, _ style: ANSIStyle) -> String? {
        guard count > 0 else { return nil }
        return style.paint(CountWords.text(count, severity), ANSIStyle.Ink(severity))
    }
}
