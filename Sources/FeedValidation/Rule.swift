public import Diagnostics

/// One thing that a feed is held against, with everything that is said about it.
///
/// A value that never changes, kept in one place: the rule book goes through many arrays before a feed is judged.
public final class Rule: Sendable {
    /// Its name, such as `enclosure-length-zero`; the same in reports, configuration and documents.
    public let id: String
    /// The group it belongs to, such as `enclosure`.
    public let group: RuleGroup
    /// What it asks for, as a sentence.
    public let summary: String
    /// Why it matters, as a paragraph that teaches.
    public let why: String
    /// What to do about a finding, as a verb phrase.
    public let help: String
    /// The specification or guide that asks for it, with the section.
    public let source: String
    /// How much a finding matters where no profile says otherwise.
    public let severity: Severity
    /// The profiles that ask for it.
    public let profiles: Set<Profile>
    /// Where a profile takes it more or less seriously.
    public let severityByProfile: [Profile: Severity]
    /// The message classes of the W3C Feed Validator that say the same.
    public let w3c: [String]
    /// Rules whose findings at the same element say less than this one's.
    public let supersedes: Set<String>
    /// Feeds, or parts of feeds, in which it finds nothing.
    public var passing: [RuleExample] { makePassing() }
    /// Feeds, or parts of feeds, in which it finds something at each mark.
    public var failing: [RuleExample] { makeFailing() }

    /// Whether a feed gets one finding of it, at the first place and with the count, as all have one cause.
    public let isToldOnce: Bool

    let check: RuleCheck

    // Examples are made when they are asked for: a process that validates never does, and making them took longer
    // than the rest of the rules.
    private let makePassing: @Sendable () -> [RuleExample]
    private let makeFailing: @Sendable () -> [RuleExample]

    init(
        _ id: String, _ group: RuleGroup, _ severity: Severity, _ profiles: Set<Profile>,
        _ severityByProfile: [Profile: Severity] = [:],
        summary: String, why: String, help: String, source: String,
        w3c: [String] = [], supersedes: Set<String> = [],
        passing: @escaping @autoclosure @Sendable () -> [RuleExample],
        failing: @escaping @autoclosure @Sendable () -> [RuleExample],
        check: RuleCheck
    ) {
        self.id = id
        self.group = group
        self.severity = severity
        self.profiles = profiles
        self.severityByProfile = severityByProfile
        self.summary = summary
        self.why = why
        self.help = help
        self.source = source
        self.w3c = w3c
        self.supersedes = supersedes
        makePassing = passing
        makeFailing = failing
        self.check = check
        isToldOnce = false
    }

    private init(toldOnce rule: Rule) {
        id = rule.id
        group = rule.group
        severity = rule.severity
        profiles = rule.profiles
        severityByProfile = rule.severityByProfile
        summary = rule.summary
        why = rule.why
        help = rule.help
        source = rule.source
        w3c = rule.w3c
        supersedes = rule.supersedes
        makePassing = rule.makePassing
        makeFailing = rule.makeFailing
        check = rule.check
        isToldOnce = true
    }

    /// The same rule with one finding a feed.
    func toldOnce() -> Rule { Rule(toldOnce: self) }
}

extension Rule: CustomStringConvertible {
    /// The id.
    public var description: String { id }
}
