extension Report {
    /// The report with more findings.
    package func adding(_ more: [Finding]) -> Report {
        guard !more.isEmpty else { return self }
        let beyond = findings.reduce(into: counts) { $0[$1.severity, default: 0] -= 1 }
        var report = Report(file: file, findings: findings + more, more: self.more, moreCounts: beyond)
        (report.suppressed, report.suppressedCount) = (suppressed, suppressedCount)
        return report
    }
}
