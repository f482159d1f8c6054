/// How much the findings of a rule shall matter, whatever the rule says itself.
package enum RuleLevel: String, Sendable, Hashable, CaseIterable {
    /// They don't count.
    case off
    /// Advice.
    case info
    /// A warning.
    case warning
    /// An error.
    case error

    /// The severity; `nil` when they don't count.
    package var severity: Severity? { Severity(rawValue: rawValue) }
}
