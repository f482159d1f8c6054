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
    // Of the rules that are told once: where their finding stands, and how many places there are.
    private var once: [String: (index: Int, count: Int)] = [:]

    init(file: String, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// Takes what an inspection has found since the last time, less what another finding there says better.
    ///
    /// - Parameter item: the item that was inspected, if it was one.
    mutating func take(_ inspection: inout Inspection, _ dispatch: RuleDispatch, in item: Element? = nil) {
        guard inspection.hasFound else { return }
        let found = inspection.found
        // Of very many items with findings only the first are asked who they are.
        lazy var identity = item?.identity
        let superseded = superseded(by: found, dispatch.rules)
        for one in found
        where superseded.isEmpty || !superseded.contains(Said(dispatch.rules[one.rule].id, one.place.elementNumber)) {
            let rule = dispatch.rules[one.rule]
            guard let severity = dispatch.severities[one.rule] else { continue }
            if isToldOnce(rule), let told = once[rule.id] {
                once[rule.id]?.count += 1
                // The channel is judged last, and may stand first.
                let (place, first) = (one.place.position, findings[told.index].location)
                if (place.line, place.column) < (first.line, first.column) {
                    findings[told.index] = finding(one, rule, severity, dispatch.profiles)
                    findings[told.index].item = identity
                }
                // Later items stand later: of those only the number matters.
                if item != nil, dispatch.standsAlone[one.rule] { inspection.keep(.count, of: one.rule) }
                continue
            }
            guard kept[rule.id, default: 0] < limit else {
                more[rule.id, default: 0] += 1
                moreCounts[severity, default: 0] += 1
                inspection.keep(dispatch.standsAlone[one.rule] ? .count : .elements, of: one.rule)
                continue
            }
            kept[rule.id, default: 0] += 1
            var finding = finding(one, rule, severity, dispatch.profiles)
            finding.item = identity
            if isToldOnce(rule) { once[rule.id] = (findings.count, 1) }
            findings.append(finding)
        }
        takeUncounted(&inspection, dispatch)
    }

    /// Lets the rules that are told once look for places again, for the channel that may stand before all items.
    func expectTheChannel(_ inspection: inout Inspection, _ rules: [Rule]) {
        for (index, rule) in rules.enumerated() where once[rule.id] != nil { inspection.keep(.all, of: index) }
    }

    /// Everything that was taken, as a report.
    var report: Report {
        var findings = findings
        for (index, count) in once.values where count > 1 { findings[index].message += ", the first of \(count)" }
        return Report(file: file, findings: findings, more: more, moreCounts: moreCounts)
    }

    // Who asks for all findings gets each place.
    private func isToldOnce(_ rule: Rule) -> Bool { rule.isToldOnce && limit < .max }

    private struct Said: Hashable {
        let rule: String
        let element: Int?

        init(_ rule: String, _ element: Int?) {
            self.rule = rule
            self.element = element
        }
    }

    private func superseded(by found: [Inspection.Found], _ rules: [Rule]) -> Set<Said> {
        var said: Set<Said> = []
        for one in found {
            for id in rules[one.rule].supersedes { said.insert(Said(id, one.place.elementNumber)) }
        }
        return said
    }

    // Of a tree with very many findings of a rule the rest are numbers from the start.
    private mutating func takeUncounted(_ inspection: inout Inspection, _ dispatch: RuleDispatch) {
        for (rule, count) in inspection.take().beyond where count > 0 {
            guard let severity = dispatch.severities[rule] else { continue }
            if isToldOnce(dispatch.rules[rule]) {
                once[dispatch.rules[rule].id]?.count += count
                continue
            }
            more[dispatch.rules[rule].id, default: 0] += count
            moreCounts[severity, default: 0] += count
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
        finding.w3c = found.w3c ?? rule.w3c
        finding.profiles = rule.profiles.intersection(profiles).map(\.rawValue).sorted()
        return finding
    }
}
