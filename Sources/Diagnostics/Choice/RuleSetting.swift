/// A line of the catalogue that says how much the findings of some rules matter.
package struct RuleSetting: Hashable, Sendable {
    /// The pattern as it was written, and where.
    package var pattern: Located<String>
    /// The ids of the rules that it speaks of.
    package var rules: Set<String>
    /// How much their findings matter.
    package var level: RuleLevel
    /// Why.
    package var reason: String
    /// The show whose feeds and files it speaks of; `nil` for all.
    package var show: String?

    /// A line about some rules.
    package init(pattern: Located<String>, rules: Set<String>, level: RuleLevel, reason: String, show: String? = nil) {
        self.pattern = pattern
        self.rules = rules
        self.level = level
        self.reason = reason
        self.show = show
    }
}
