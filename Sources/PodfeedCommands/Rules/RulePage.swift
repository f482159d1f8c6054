package import Diagnostics
import FeedValidation

/// What is said about one rule: on a terminal by `podfeed explain`, and as a page of `docs/rules/`.
package struct RulePage: Sendable {
    /// The rule.
    package var rule: ExplainedRule

    /// The page of a rule.
    package init(_ rule: ExplainedRule) { self.rule = rule }

    /// The page for a terminal, with the examples indented.
    package func text(_ style: ANSIStyle = .plain) -> String {
        let facts = facts.map { "\($0.name): \($0.value)\n" }.joined()
        let sections = [("Why", rule.why), ("What to do", instruction)].map { title, body in
            "\n\(style.paint(title, .strong))\n\n\(body)\n"
        }
        let examples = examples.map { title, examples in
            let body = examples.map { example in
                "\n" + RulePage.lines(of: example.text).map { "    \($0)\n" }.joined()
                    + example.assets.map(RulePage.text).joined() + example.visits.map(RulePage.text).joined()
            }
            return "\n\(style.paint(title, .strong))\n" + body.joined()
        }
        return "\(style.paint(rule.id, .strong))\n\n\(rule.summary)\n\n\(facts)" + sections.joined() + examples.joined()
    }

    /// The page in Markdown.
    package var markdown: String {
        let facts = facts.map { "- \($0.name): \(RulePage.escaped($0.value))\n" }.joined()
        let sections = [("Why", rule.why), ("What to do", instruction)].map { title, body in
            "\n## \(title)\n\n\(RulePage.escaped(body))\n"
        }
        let examples = examples.map { title, examples in
            let body = examples.map { example in
                "\n```xml\n" + RulePage.lines(of: example.text).map { $0 + "\n" }.joined() + "```\n"
                    + example.assets.map(RulePage.markdown).joined() + example.visits.map(RulePage.markdown).joined()
            }
            return "\n## \(title)\n" + body.joined()
        }
        return "# \(rule.id)\n\n\(RulePage.escaped(rule.summary))\n\n\(facts)" + sections.joined() + examples.joined()
    }

    private var facts: [(name: String, value: String)] {
        let profiles = Profile.allCases.filter(rule.profiles.contains).map(\.rawValue).joined(separator: ", ")
        var facts = [("Severity", severities)]
        if !profiles.isEmpty { facts.append(("Profiles", profiles)) }
        if let source = rule.source { facts.append(("Source", source)) }
        if !rule.w3c.isEmpty { facts.append(("W3C Feed Validator", rule.w3c.joined(separator: ", "))) }
        if !rule.supersedes.isEmpty {
            facts.append(("Says more than", rule.supersedes.sorted().joined(separator: ", ")))
        }
        return facts
    }

    private var severities: String {
        let exceptions = Profile.allCases.compactMap { profile in
            rule.severityByProfile[profile].map { "\($0.rawValue) for \(profile.rawValue)" }
        }
        return ([rule.severity.rawValue] + exceptions).joined(separator: "; ")
    }

    private var instruction: String { rule.help.prefix(1).uppercased() + rule.help.dropFirst() + "." }

    private var examples: [(title: String, examples: [RuleExample])] {
        [
            ("Passes", rule.passing), ("Fails, at each ↓", rule.failing),
        ].filter { !$0.1.isEmpty }
    }

    /// The lines of an example, long ones cut, with everything made visible that a terminal would obey.
    private static func lines(of text: String) -> [String] {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.prefix(40).map { line in
            TerminalCells.visible(line.unicodeScalars.count > 200 ? line.prefix(200) + "…" : String(line))
        }
        return shown + (lines.count > 40 ? ["…"] : [])
    }

    private static func text(of asset: RuleExample.Asset) -> String {
        guard let text = asset.text else { return "      where \(asset.name) \(asset.words)\n" }
        return "      where \(asset.name) \(asset.words)\n"
            + lines(of: text.trimmingEnd).map { "        | \($0)\n" }.joined()
    }

    private static func markdown(of asset: RuleExample.Asset) -> String {
        guard let text = asset.text else { return "\nwhere `\(asset.name)` \(escaped(asset.words)).\n" }
        return "\nwhere `\(asset.name)` \(escaped(asset.words))\n\n```text\n"
            + lines(of: text.trimmingEnd).map { $0 + "\n" }.joined() + "```\n"
    }

    private static func text(of visit: RuleExample.Visit) -> String {
        "      where \(visit.address) gives\n" + lines(of: visit).map { "        | \($0)\n" }.joined()
    }

    private static func markdown(of visit: RuleExample.Visit) -> String {
        "\nwhere `\(visit.address)` gives\n\n```text\n" + lines(of: visit).map { $0 + "\n" }.joined() + "```\n"
    }

    private static func lines(of visit: RuleExample.Visit) -> [String] {
        lines(of: visit.lines.joined(separator: "\n"))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("<", with: "\\<").replacing("*", with: "\\*").replacing("_", with: "\\_")
    }
}

extension String {
    /// The text without line breaks at its end.
    fileprivate var trimmingEnd: String {
        String(decoding: utf8.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed(), as: UTF8.self)
    }
}
