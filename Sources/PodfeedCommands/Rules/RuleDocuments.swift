import Diagnostics
package import FeedValidation

/// The pages of `docs/rules/`: one a rule, one a profile, and the list of all.
package enum RuleDocuments {
    /// The pages by their file names.
    package static func pages(of rules: [ExplainedRule]) -> [String: String] {
        let ofRules = rules.map { ($0.id + ".md", RulePage($0).markdown) }
        let ofProfiles = Profile.allCases.map { (name(of: $0), page(of: $0, rules)) }
        return Dictionary(ofRules + ofProfiles) { first, _ in first }
            .merging(["README.md": RuleList(rules).markdown]) { $1 }
    }

    /// The file name of the page of a profile.
    package static func name(of profile: Profile) -> String { "profile-\(profile.rawValue).md" }

    /// The rules that a profile asks for, by group, as severely as it does.
    private static func page(of profile: Profile, _ rules: [ExplainedRule]) -> String {
        let own = rules.filter { $0.isOnFeeds && $0.profiles.contains(profile) }.map { rule in
            var rule = rule
            rule.severity = rule.severityByProfile[profile] ?? rule.severity
            return rule
        }
        let counts = own.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
        return """
            # Rules of \(profile.rawValue)

            What `--profile \(profile.rawValue)` holds a feed against: \(own.count) rules, with the severities that \
            they have for it: \(CountWords.text(counts)). [All rules](README.md).

            """ + RuleList(own).tables
    }
}
