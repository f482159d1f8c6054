/// The findings of one rule on one file: they make one message.
struct FindingGroup {
    /// The findings whose places are shown.
    var shown: [Finding]
    /// How many findings there are in all.
    var count: Int

    /// How many places of one message are shown.
    static let places = 3

    /// The first finding, which gives the headline.
    var first: Finding { shown[0] }

    private struct Key: Hashable {
        var rule: String
        var severity: Severity
        var file: String
    }

    private init(_ finding: Finding) {
        shown = [finding]
        count = 1
    }

    /// The groups of a report, in the order of their first findings.
    static func groups(of report: Report) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        var positions: [Key: Int] = [:]
        var more = report.more
        for finding in report.findings {
            let key = Key(rule: finding.rule, severity: finding.severity, file: finding.location.file)
            if let position = positions[key] {
                groups[position].count += 1
                if groups[position].shown.count < places { groups[position].shown.append(finding) }
            } else {
                positions[key] = groups.count
                groups.append(FindingGroup(finding))
                groups[groups.count - 1].count += more.removeValue(forKey: finding.rule) ?? 0
            }
        }
        return groups
    }
}
