import ArgumentParser
import Diagnostics
import FeedValidation

/// `podfeed rules`: lists what feeds and catalogues are held against.
struct RulesCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules that feeds, and the files of a catalogue, are held against.",
        usage: "podfeed rules [--group <group>] [--profile <profile>] [<options>]",
        discussion: """
            EXAMPLES:
              podfeed rules --group enclosure
              podfeed rules --group catalog
              podfeed rules --profile apple --format json
              podfeed rules --format markdown
            """
    )

    @Option(help: "Only the rules of this group.") var group: ExplainedGroup?
    @Option(help: "Only the rules that this profile asks for.") var profile: Profile?
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try options.format.require(ReportFormat.general, for: "a list of rules") }

    func run(in surroundings: Surroundings) throws -> CommandStatus {
        let rules = ExplainedRule.all.filter { rule in
            (group ?? rule.group) == rule.group && profile.map(rule.profiles.contains) ?? true
        }
        let list = RuleList(rules)
        let text =
            switch options.format {
            case .text: list.text(options.style(in: surroundings))
            case .concise: list.concise
            case .json: list.json
            default: list.markdown
            }
        try surroundings.console.output.write(text)
        return .clean
    }
}
