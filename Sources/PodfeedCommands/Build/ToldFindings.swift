import Diagnostics

/// What was said of places in the catalogue: an episode stands in several feeds and is to be mended once.
struct ToldFindings {
    private struct Key: Hashable {
        var rule: String
        var message: String
        var source: SourceLocation
    }

    private var told: Set<Key> = []
    private let catalog: CatalogFindings

    /// The beginning, when a catalogue has been read.
    init(_ catalog: CatalogFindings = CatalogFindings()) { self.catalog = catalog }

    /// A report without the findings that the report on an earlier feed, or that on the catalogue, has too.
    mutating func remainder(of report: Report) -> Report {
        var fresh: [Key] = []
        let findings = report.findings.filter { finding in
            guard let source = finding.source else { return true }
            guard !catalog.tells(finding) else { return false }
            let key = Key(rule: finding.rule, message: finding.message, source: source)
            fresh.append(key)
            return !told.contains(key)
        }
        var rest = Report(file: report.file, findings: findings, more: report.more, moreCounts: beyond(report))
        rest.suppressed = report.suppressed.filter { suppression in
            guard let source = suppression.finding.source else { return true }
            let key = Key(rule: suppression.finding.rule, message: suppression.finding.message, source: source)
            fresh.append(key)
            return !told.contains(key)
        }
        told.formUnion(fresh)
        rest.suppressedCount = report.suppressedCount - (report.suppressed.count - rest.suppressed.count)
        return rest
    }

    /// The numbers of findings that a report counts and does not hold.
    private func beyond(_ report: Report) -> [Severity: Int] {
        report.findings.reduce(into: report.counts) { $0[$1.severity, default: 0] -= 1 }
    }
}
