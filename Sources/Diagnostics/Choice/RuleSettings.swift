/// The lines of a catalogue that say how much the findings of rules matter, and which of them were needed.
package struct RuleSettings: Sendable {
    private let settings: [RuleSetting]
    private var used: Set<Int> = []

    /// Settings of which none was needed yet.
    package init(_ settings: [RuleSetting]) { self.settings = settings }

    /// A report with the levels that the settings give its findings.
    ///
    /// A setting of the show stands over one for all, an id over a group or pattern, and a longer pattern over a
    /// shorter one.
    /// - Parameter show: the show that a finding belongs to, if it is known.
    package mutating func apply(to report: Report, show: (Finding) -> String?) -> Report {
        guard !settings.isEmpty else { return report }
        var needed = used
        var verdicts: [String: Verdict] = [:]
        let judged = report.judged { finding in
            guard let index = setting(for: finding.rule, of: show(finding)) else { return .keep }
            needed.insert(index)
            let verdict = verdict(of: settings[index])
            verdicts[finding.rule] = verdict
            return verdict
        } rest: {
            verdicts[$0] ?? .keep
        }
        used = needed
        return judged
    }

    /// The settings that no finding needed.
    package var unused: [RuleSetting] {
        settings.indices.filter { !used.contains($0) }.map { settings[$0] }
    }

    private func verdict(of setting: RuleSetting) -> Verdict {
        setting.level.severity.map(Verdict.level) ?? .suppress(.settings, reason: setting.reason)
    }

    private func setting(for rule: String, of show: String?) -> Int? {
        settings.indices.filter { index in
            settings[index].rules.contains(rule) && (settings[index].show == nil || settings[index].show == show)
        }.min { left, right in
            let (a, b) = (settings[left], settings[right])
            if (a.show == nil) != (b.show == nil) { return a.show != nil }
            return RuleNames.isCloser(a.pattern.value, than: b.pattern.value, to: rule)
        }
    }
}
