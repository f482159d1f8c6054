package import Diagnostics
package import FeedImport
package import FeedRelease
package import FeedValidation
package import PodcastCatalog

/// What is said of a rule, be it one on feeds or one on the files of a catalogue.
package struct ExplainedRule: Sendable {
    /// Its name, as findings show it in brackets.
    package var id: String
    /// The group it belongs to.
    package var group: ExplainedGroup
    /// How much a finding matters where no profile says otherwise.
    package var severity: Severity
    /// Where a profile takes it more or less seriously.
    package var severityByProfile: [Profile: Severity] = [:]
    /// What it asks for, as a sentence.
    package var summary: String
    /// Why it matters.
    package var why: String
    /// What to do about a finding, as a verb phrase.
    package var help: String
    /// The specification that asks for it; `nil` where the catalogue's format is ours.
    package var source: String?
    /// The profiles that ask for it; none for a rule on the catalogue.
    package var profiles: Set<Profile> = []
    /// The message classes of the W3C Feed Validator that say the same.
    package var w3c: [String] = []
    /// Rules whose findings at the same element say less.
    package var supersedes: Set<String> = []
    /// Examples in which it finds nothing.
    package var passing: [RuleExample] { rule?.passing ?? difference?.passing.map(\.page) ?? [] }
    /// Examples in which it finds something at each mark.
    package var failing: [RuleExample] { rule?.failing ?? difference?.failing.map(\.page) ?? [] }

    // Asked for the examples, which take longer to make than all else that is said of a rule.
    private var rule: Rule?
    private var difference: DifferenceCheck?

    /// Whether a feed by itself is held against it.
    package var isOnFeeds: Bool { if case .feed = group { true } else { false } }

    /// A rule on feeds.
    package init(_ rule: Rule) {
        self.init(
            id: rule.id, group: .feed(rule.group), severity: rule.severity, summary: rule.summary, why: rule.why,
            help: rule.help)
        severityByProfile = rule.severityByProfile
        source = rule.source
        profiles = rule.profiles
        w3c = rule.w3c
        supersedes = rule.supersedes
        self.rule = rule
    }

    /// A rule on the files of a catalogue.
    package init(_ check: CatalogCheck) {
        self.init(
            id: check.id, group: .catalog, severity: check.severity, summary: check.summary, why: check.why,
            help: check.help)
    }

    /// A rule on what was released.
    package init(_ check: LockCheck) {
        self.init(
            id: check.id, group: .lock, severity: check.severity, summary: check.summary, why: check.why,
            help: check.help)
    }

    /// A rule on what goes out.
    package init(_ check: PublishCheck) {
        self.init(
            id: check.id, group: .publish, severity: check.severity, summary: check.summary, why: check.why,
            help: check.help)
    }

    /// A rule on what an import finds.
    package init(_ check: ImportCheck) {
        self.init(
            id: check.id, group: .importing, severity: check.severity, summary: check.summary, why: check.why,
            help: check.help)
    }

    /// A rule on what changes from one release to the next.
    package init(_ check: DifferenceCheck) {
        self.init(
            id: check.id, group: .difference, severity: check.severity, summary: check.summary, why: check.why,
            help: check.help)
        source = check.source
        profiles = check.profiles
        difference = check
    }

    /// A rule on what keeps findings from counting.
    package init(_ check: SuppressionCheck) {
        self.init(
            id: check.rawValue, group: .suppression, severity: .info, summary: check.summary, why: check.why,
            help: check.help)
    }

    private init(
        id: String, group: ExplainedGroup, severity: Severity, summary: String, why: String, help: String
    ) {
        self.id = id
        self.group = group
        self.severity = severity
        self.summary = summary
        self.why = why
        self.help = help
    }
}

extension ExplainedRule {
    /// All rules: those on feeds in the order of the documents, then those on the catalogue, on releases, on
    /// imports, and on suppressions.
    package static let all =
        RuleBook.all.map { ExplainedRule($0) } + CatalogCheck.allCases.map { ExplainedRule($0) }
        + LockCheck.allCases.map { ExplainedRule($0) } + DifferenceCheck.allCases.map { ExplainedRule($0) }
        + PublishCheck.allCases.map { ExplainedRule($0) } + ImportCheck.allCases.map { ExplainedRule($0) }
        + SuppressionCheck.allCases.map { ExplainedRule($0) }

    /// The ids of all rules, in the order of the documents; spares the parser of arguments all else that is said.
    package static let ids =
        RuleBook.all.map(\.id) + CatalogCheck.allCases.map(\.id) + LockCheck.allCases.map(\.id)
        + DifferenceCheck.allCases.map(\.id) + PublishCheck.allCases.map(\.id)
        + ImportCheck.allCases.map(\.id) + SuppressionCheck.allCases.map(\.rawValue)

    /// The names by which rules are chosen.
    package static let names = RuleNames(Dictionary(all.map { ($0.id, $0.group.rawValue) }) { first, _ in first })

    /// The rule of an id.
    package static func rule(_ id: String) -> ExplainedRule? { all.first { $0.id == id } }
}
