/// How many findings there were, in words.
struct Summary {
    private let reports: [Report]
    private let counts: [Severity: Int]

    /// The sum of reports.
    init(_ reports: [Report]) {
        self.reports = reports
        counts = reports.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    }

    /// `2 errors, 1 warning in 3 files`, or a line `feed.xml: no findings` for each file.
    func text(_ style: ANSIStyle) -> String {
        let parts = Severity.allCases.reversed().compactMap { severity in
            counts[severity].flatMap { part($0, severity, style) }
        }
        guard !parts.isEmpty else {
            return reports.map { TerminalCells.visible($0.file) + ": " + style.paint("no findings", .success) + "\n" }
                .joined()
        }
        return parts.joined(separator: ", ") + " in \(files) \(files == 1 ? "file" : "files")\n"
    }

    /// How many files were checked; a folder counts as the files of it in which something was found.
    private var files: Int {
        reports.reduce(0) { $0 + max(1, Set($1.findings.map(\.location.file)).count) }
    }

    private func part(_ count: Int, _ severity: Severity, _ style: ANSIStyle) -> String? {
        guard count > 0 else { return nil }
        let plural = count == 1 || severity == .info ? "" : "s"
        return style.paint("\(count) \(severity.rawValue)\(plural)", ANSIStyle.Ink(severity))
    }
}
