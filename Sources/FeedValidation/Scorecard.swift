public import Diagnostics

/// What each directory or standard makes of a feed, in a word, and why.
public struct Scorecard: Sendable, Hashable {
    /// What becomes of the feed.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Nothing stands in its way.
        case accepted
        /// It is taken, and something of it is lost or shown badly.
        case acceptedWithLosses = "accepted-with-losses"
        /// It, or something of it, is refused.
        case refused
    }

    /// A rule that speaks against the feed.
    public struct Reason: Sendable, Hashable {
        /// The id of the rule.
        public var rule: String
        /// How much it matters to this directory: an error or a warning.
        public var severity: Severity
        /// How many findings there are.
        public var count: Int
    }

    /// What one directory or standard makes of the feed.
    public struct Entry: Sendable, Hashable {
        /// The directory or standard.
        public var profile: Profile
        /// What becomes of the feed there.
        public var outcome: Outcome
        /// Why: the gravest rules first, among them those with the most findings.
        public var reasons: [Reason]
    }

    /// The file, as reports name it.
    public var file: String
    /// The entries, in the order of the profiles.
    public var entries: [Entry]

    /// The card of a report for some profiles, against all of which the feed must have been held.
    ///
    /// A feed is refused where the profile calls something an error, and taken with losses where it calls something a
    /// warning. What was suppressed counts: a directory knows nothing of it.
    public init(of report: Report, for profiles: Set<Profile>, rules: [Rule] = RuleBook.all) {
        let found = report.findings + report.suppressed.map(\.finding)
        let counts = found.reduce(into: report.more) { $0[$1.rule, default: 0] += 1 }
        let met = rules.filter { counts[$0.id] != nil }
        file = report.file
        entries = Profile.allCases.filter(profiles.contains).map { profile in
            let reasons = met.compactMap { rule -> Reason? in
                guard let severity = rule.severity(for: [profile]), severity > .info else { return nil }
                return Reason(rule: rule.id, severity: severity, count: counts[rule.id, default: 0])
            }
            return Entry(
                profile: profile, outcome: Scorecard.outcome(of: reasons),
                reasons: reasons.sorted { left, right in
                    if left.severity != right.severity { return left.severity > right.severity }
                    return (right.count, left.rule) < (left.count, right.rule)
                })
        }
    }

    private static func outcome(of reasons: [Reason]) -> Outcome {
        switch reasons.map(\.severity).max() {
        case .error: .refused
        case .warning: .acceptedWithLosses
        default: .accepted
        }
    }
}
