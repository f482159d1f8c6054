import Diagnostics
import FeedValues

/// The rules whose findings count: chosen by ids, groups or patterns such as `itunes-*`.
struct RuleChoice: Sendable {
    private var chosen: Set<String>?
    private var excluded: Set<String> = []

    /// All rules.
    init() {}

    /// The rules that patterns name, all where none does, without those that others name.
    init(_ rules: [String], without excludedRules: [String]) {
        if !rules.isEmpty { chosen = RuleChoice.ids(rules) }
        excluded = RuleChoice.ids(excludedRules)
    }

    private static func ids(_ patterns: [String]) -> Set<String> {
        patterns.reduce(into: []) { $0.formUnion(ExplainedRule.names.ids(matching: $1)) }
    }

    /// What is wrong with a pattern that names no rule, and what may have been meant; `nil` for one that does.
    static func complaint(about pattern: String) -> (message: String, hint: String)? {
        guard ExplainedRule.names.ids(matching: pattern).isEmpty else { return nil }
        let nearest = Spelling.nearest(to: pattern, in: ExplainedRule.names.candidates(for: pattern))
        return (
            "no rule is called '\(pattern)'", nearest.map { "did you mean '\($0)'?" } ?? "'podfeed rules' lists them"
        )
    }

    /// Whether a rule is one of them, by its id.
    func includes(_ rule: String) -> Bool { (chosen?.contains(rule) ?? true) && !excluded.contains(rule) }

    /// A report with findings of these rules only.
    func narrowed(_ report: Report) -> Report {
        guard chosen != nil || !excluded.isEmpty else { return report }
        func verdict(_ rule: String) -> Verdict { includes(rule) ? .keep : .drop }
        return report.judged({ verdict($0.rule) }, rest: verdict)
    }
}
