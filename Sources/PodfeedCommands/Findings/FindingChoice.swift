package import ArgumentParser
import Diagnostics
import FeedValidation

/// The options that choose which findings on feeds count.
package struct FindingChoice: ParsableArguments {
    /// The rules that are looked at; all when none is named.
    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "Only findings of these rules: an id, a group, or a pattern such as 'itunes-*'; may be repeated.",
            valueName: "rule"),
        completion: .list(ExplainedRule.ids))
    package var rules: [String] = []

    /// The rules that are not looked at.
    @Option(
        name: .customLong("no-rule"),
        help: ArgumentHelp("No findings of these rules; may be repeated.", valueName: "rule"),
        completion: .list(ExplainedRule.ids))
    package var excludedRules: [String] = []

    /// The file of what was found before.
    @Option(
        help: ArgumentHelp("Findings that stand in this file don't count.", valueName: "file"), completion: .file())
    package var baseline: String?

    /// The file into which goes what is found now.
    @Option(
        help: ArgumentHelp("Write what is found into this file, for --baseline.", valueName: "file"),
        completion: .file())
    package var writeBaseline: String?

    /// Whether directories are told of, in the place of findings.
    @Flag(help: "Say what each directory makes of the feed, in the place of findings; of --profile, or all.")
    package var scorecard = false

    /// How many findings of a rule in a file a baseline can hold, so that a hostile feed can't exhaust the memory.
    static let mostInBaseline = 20_000

    /// The options with their defaults.
    package init() {}

    /// Refuses patterns that name no rule, and options that exclude each other.
    package func validate() throws {
        for pattern in rules + excludedRules {
            guard let complaint = RuleChoice.complaint(about: pattern) else { continue }
            throw ValidationError("\(complaint.message): \(complaint.hint)")
        }
        if baseline != nil, writeBaseline != nil {
            throw ValidationError("--baseline and --write-baseline exclude each other: give one of them")
        }
    }

    /// Refuses forms that a scorecard does not have.
    func validate(_ options: GlobalOptions) throws {
        if scorecard { try options.format.require([.text, .json, .markdown], for: "a scorecard") }
    }

    /// Asks a validation for what the choice needs.
    func prepare(_ validation: inout ValidationOptions) {
        // Only of what is kept it is known whether it stands in a baseline.
        if baseline != nil || writeBaseline != nil {
            validation.findingsPerRule = max(validation.findingsPerRule, FindingChoice.mostInBaseline)
        }
        if scorecard { validation.profiles = validation.profiles ?? .all }
    }

    /// The rules that are looked at.
    var ruleChoice: RuleChoice { RuleChoice(rules, without: excludedRules) }

    /// Whether a rule is one of the chosen, by its id.
    var includes: (String) -> Bool { ruleChoice.includes }

    /// The reports with findings of the chosen rules only.
    func narrowed(_ reports: [Report]) -> [Report] {
        let choice = ruleChoice
        return reports.map(choice.narrowed)
    }
}
