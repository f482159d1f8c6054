/// What forms for other programs say of a rule.
package struct RuleFacts: Hashable, Sendable {
    /// Its id.
    package var id: String
    /// The name of its group.
    package var group: String
    /// What it asks for, as a sentence.
    package var summary: String
    /// Why, as a paragraph.
    package var why: String
    /// What to do, as a verb phrase.
    package var help: String
    /// How much a finding matters where nobody says otherwise.
    package var severity: Severity

    /// What is said of a rule.
    package init(id: String, group: String, summary: String, why: String, help: String, severity: Severity) {
        self.id = id
        self.group = group
        self.summary = summary
        self.why = why
        self.help = help
        self.severity = severity
    }
}
