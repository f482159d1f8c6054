package import Diagnostics
import FeedValidation

/// A list of rules: as a table for a terminal, as lines, as JSON, and as the first page of `docs/rules/`.
package struct RuleList: Sendable {
    /// The rules, in the order of the list.
    package var rules: [ExplainedRule]

    /// A list of rules.
    package init(_ rules: [ExplainedRule]) { self.rules = rules }

    /// The rules by group, with severity and summary.
    package func text(_ style: ANSIStyle = .plain) -> String {
        let width = rules.map(\.id.utf8.count).max() ?? 0
        let blocks = groups.map { group, rules in
            let lines = rules.map { rule in
                let id = rule.id + String(repeating: " ", count: width - rule.id.utf8.count)
                let severity = rule.severity.rawValue
                let padding = String(repeating: " ", count: 7 - severity.utf8.count)
                return "  \(id)  \(style.paint(severity, ANSIStyle.Ink(rule.severity)))\(padding)  \(rule.summary)\n"
            }
            return style.paint(group.rawValue, .strong) + "\n" + lines.joined()
        }
        return blocks.joined(separator: "\n")
    }

    /// A line a rule: `id: severity: summary`.
    package var concise: String {
        rules.map { "\($0.id): \($0.severity.rawValue): \($0.summary)\n" }.joined()
    }

    /// The rules with all that is said about them but their examples, as one object on one line.
    package var json: String {
        var writer = JSONWriter()
        writer.object { root in
            root.member("version", JSONRenderer.version)
            root.key("rules")
            root.array { for rule in rules { RuleList.write(rule, to: &$0) } }
        }
        return writer.text + "\n"
    }

    /// The list in Markdown, with links to the pages, those of the profiles among them.
    package var markdown: String {
        let onFeeds = rules.filter(\.isOnFeeds)
        let onCatalog = rules.count { $0.group == .catalog }
        let onLock = rules.count { $0.group == .lock }
        let profiles = Profile.allCases.map { profile in
            let count = onFeeds.count { $0.profiles.contains(profile) }
            return "| [\(profile.rawValue)](\(RuleDocuments.name(of: profile))) | \(count) |\n"
        }
        return """
            # Rules

            What `podfeed validate` holds a feed against: \(onFeeds.count) rules; and, in the last groups, what
            `podfeed build` holds the files of a catalogue against: \(onCatalog), with \(onLock) on what was released;
            what `podfeed diff` holds two releases against, and what suppressions are held against. These pages are
            made from the code by `make docs`; `podfeed explain RULE` prints the same.

            By profile:

            | profile | rules |
            |---|--:|
            \(profiles.joined())
            """ + tables
    }

    /// A table for each group, with links to the pages.
    var tables: String {
        groups.map { group, rules in
            let rows = rules.map {
                "| [\($0.id)](\($0.id).md) | \($0.severity.rawValue) | \(RuleList.cell($0.summary)) |\n"
            }
            return "\n## \(group.rawValue)\n\n| rule | severity | what it asks for |\n|---|---|---|\n" + rows.joined()
        }.joined()
    }

    private var groups: [(ExplainedGroup, [ExplainedRule])] {
        ExplainedGroup.allCases.map { group in (group, rules.filter { $0.group == group }) }.filter { !$0.1.isEmpty }
    }

    private static func cell(_ text: String) -> String {
        text.replacing("<", with: "\\<").replacing("|", with: "\\|").replacing("*", with: "\\*")
            .replacing("_", with: "\\_")
    }

    private static func write(_ rule: ExplainedRule, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("id", rule.id)
            object.member("group", rule.group.rawValue)
            object.member("severity", rule.severity.rawValue)
            object.member("summary", rule.summary)
            object.member("why", rule.why)
            object.member("help", rule.help)
            object.member("source", rule.source)
            object.member("profiles", Profile.allCases.filter(rule.profiles.contains).map(\.rawValue))
            object.key("severityByProfile")
            object.object { severities in
                for profile in Profile.allCases {
                    severities.member(profile.rawValue, rule.severityByProfile[profile]?.rawValue)
                }
            }
            object.member("w3c", rule.w3c)
            object.member("supersedes", rule.supersedes.sorted())
        }
    }
}
