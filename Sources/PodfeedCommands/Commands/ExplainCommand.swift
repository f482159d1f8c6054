import ArgumentParser
import FeedValues

/// `podfeed explain RULE`: says what a rule asks for, why, and what to do.
struct ExplainCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule: what it asks for, why, and what passes and fails.",
        usage: "podfeed explain <rule> … [<options>]",
        discussion: """
            EXAMPLES:
              podfeed explain enclosure-length-zero
              podfeed explain catalog-key-unknown
            """
    )

    @Argument(
        help: "The ids of the rules, as findings show them in brackets.",
        completion: .list(ExplainedRule.ids))
    var rule: [String]
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require(ReportFormat.general, for: "a rule")
        for id in rule where ExplainedRule.rule(id) == nil {
            let hint = Spelling.nearest(to: id, in: ExplainedRule.ids).map { "did you mean '\($0)'?" }
            throw ValidationError("there is no rule '\(id)': \(hint ?? "'podfeed rules' lists them")")
        }
    }

    func run(in surroundings: Surroundings) throws -> CommandStatus {
        let rules = rule.compactMap(ExplainedRule.rule)
        let style = options.style(in: surroundings)
        let text =
            switch options.format {
            case .text: rules.map { RulePage($0).text(style) }.joined(separator: "\n")
            case .concise: RuleList(rules).concise
            case .json: RuleList(rules).json
            default: rules.map { RulePage($0).markdown }.joined(separator: "\n")
            }
        try surroundings.console.output.write(text)
        return .clean
    }
}
