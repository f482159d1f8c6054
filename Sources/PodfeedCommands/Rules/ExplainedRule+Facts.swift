package import Diagnostics

extension ExplainedRule {
    /// What forms for other programs say of the rule.
    package var facts: RuleFacts {
        RuleFacts(id: id, group: group.rawValue, summary: summary, why: why, help: help, severity: severity)
    }
}
