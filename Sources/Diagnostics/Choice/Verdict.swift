/// What becomes of findings.
package enum Verdict: Hashable, Sendable {
    /// They count as they are.
    case keep
    /// They count at another severity.
    case level(Severity)
    /// They don't count, and are kept aside.
    case suppress(Suppression.Kind, reason: String?)
    /// They are forgotten.
    case drop
}

extension Report {
    /// The report after a verdict on each finding, and on the findings of each rule that were counted only.
    ///
    /// Those that were counted only have the severity of the kept findings of their rule.
    package func judged(_ verdict: (Finding) -> Verdict, rest: (_ rule: String) -> Verdict) -> Report {
        var kept: [Finding] = []
        var hidden: [Suppression] = []
        for var finding in findings {
            switch verdict(finding) {
            case .keep: kept.append(finding)
            case .level(let severity):
                finding.severity = severity
                kept.append(finding)
            case .suppress(let kind, let reason): hidden.append(Suppression(finding, by: kind, reason: reason))
            case .drop: break
            }
        }
        let rest = judgedRest(rest)
        var report = Report(file: file, findings: kept, more: rest.more, moreCounts: rest.counts)
        report.suppressed = suppressed + hidden
        report.suppressedCount = suppressedCount + hidden.count + rest.hiddenCount
        return report
    }

    private func judgedRest(
        _ verdict: (_ rule: String) -> Verdict
    ) -> (more: [String: Int], counts: [Severity: Int], hiddenCount: Int) {
        let severities = Dictionary(findings.map { ($0.rule, $0.severity) }) { $1 }
        var more: [String: Int] = [:]
        var counts: [Severity: Int] = [:]
        var hiddenCount = 0
        for (rule, count) in self.more {
            var severity = severities[rule] ?? .warning
            switch verdict(rule) {
            case .keep: break
            case .level(let other): severity = other
            case .suppress:
                hiddenCount += count
                continue
            case .drop: continue
            }
            more[rule] = count
            counts[severity, default: 0] += count
        }
        return (more, counts, hiddenCount)
    }

    /// The report with the first findings of each rule in full, and the rest as numbers.
    package func limited(to limit: Int) -> Report {
        var kept: [String: Int] = [:]
        var more = more
        var moreCounts = findings.reduce(into: counts) { $0[$1.severity, default: 0] -= 1 }
        let first = findings.filter { finding in
            kept[finding.rule, default: 0] += 1
            guard kept[finding.rule, default: 0] > limit else { return true }
            more[finding.rule, default: 0] += 1
            moreCounts[finding.severity, default: 0] += 1
            return false
        }
        var report = Report(file: file, findings: first, more: more, moreCounts: moreCounts)
        (report.suppressed, report.suppressedCount) = (suppressed, suppressedCount)
        return report
    }
}
