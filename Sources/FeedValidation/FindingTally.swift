import Diagnostics
import XMLCore

/// The findings of a feed so far: the first of each rule in full, the rest as numbers.
struct FindingTally {
    let file: String
    let limit: Int
    private var findings: [Finding] = []
    private var kept: [String: Int] = [:]
    private var more: [String: Int] = [:]
    private var moreCounts: [Severity: Int] = [:]

    init(file: String, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// Takes what an inspection has found since the last time, less what another finding there says better.
    mutating func take(_ inspection: inout Inspection, _ dispatch: RuleDispatch) {
        guard !inspection.found.isEmpty else { return }
        let found = inspection.found
        inspection.found.removeAll(keepingCapacity: true)
        for one in found where !isSuperseded(one, among: found, dispatch.rules) {
            let rule = dispatch.rules[one.rule]
            guard let severity = dispatch.severities[one.rule] else { continue }
            guard kept[rule.id, default: 0] < limit else {
                more[rule.id, default: 0] += 1
                moreCounts[severity, default: 0] += 1
                continue
            }
            kept[rule.id, default: 0] += 1
            findings.append(finding(one, rule, severity, dispatch.profiles))
        }
    }

    /// Everything that was taken, as a report.
    var report: Report { Report(file: file, findings: findings, more: more, moreCounts: moreCounts) }

    private func isSuperseded(_ one: Inspection.Found, among found: [Inspection.Found], _ rules: [Rule]) -> Bool {
        let id = rules[one.rule].id
        return found.contains {
            rules[$0.rule].supersedes.contains(id) && $0.place.elementNumber == one.place.elementNumber
        }
    }

    private func finding(
        _ found: Inspection.Found, _ rule: Rule, _ severity: Severity, _ profiles: Set<Profile>
    ) -> Finding {
        let position = found.place.position
        var finding = Finding(
            rule: rule.id, severity: severity, message: found.message,
            at: SourceLocation(file: file, line: position.line, column: position.column),
            excerpt: found.place.excerpt, notes: found.notes, help: found.help ?? rule.help)
        finding.element = found.place.path
        finding.attribute = found.place.attribute
        finding.elementNumber = found.place.elementNumber
        finding.w3c = rule.w3c
        finding.profiles = rule.profiles.intersection(profiles).map(\.rawValue).sorted()
        return finding
    }
}
