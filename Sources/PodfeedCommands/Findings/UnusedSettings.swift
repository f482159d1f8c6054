import Diagnostics

extension RuleSettings {
    /// The findings on lines that changed nothing, each at its line.
    mutating func unusedFindings(_ lines: inout SourceLines) -> [Finding] {
        let check = SuppressionCheck.unused
        let findings = unused.filter { !$0.rules.contains(check.rawValue) }.map { setting in
            let location = setting.pattern.location
            return check.finding(
                "nothing was found that '\(setting.pattern.value)' speaks of", at: location,
                excerpt: lines.excerpt(at: location))
        }
        return apply(to: Report(file: "", findings: findings)) { _ in nil }.findings
    }
}
