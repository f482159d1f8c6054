import Diagnostics
import FeedValidation
import PodfeedCommands
import Testing

struct RulesCommandTests {
    @Test(
        "The list has the chosen form",
        arguments: [
            ([], RuleList(RuleBook.all).text()),
            (["--color", "always"], RuleList(RuleBook.all).text(.coloured)),
            (["--format", "concise"], RuleList(RuleBook.all).concise),
            (["--format", "json"], RuleList(RuleBook.all).json),
            (["--group", "enclosure"], RuleList(RuleBook.all.filter { $0.group == .enclosure }).text()),
            (["--profile", "spotify"], RuleList(RuleBook.all.filter { $0.profiles.contains(.spotify) }).text()),
        ])
    func forms(arguments: [String], expected: String) async {
        #expect(await Run.of(["rules"] + arguments) == Run(output: expected))
    }

    @Test func `A line of the list gives id, severity and summary`() throws {
        let rule = try #require(RuleBook.rule("enclosure-length-zero"))
        #expect(RuleList([rule]).concise == "enclosure-length-zero: \(rule.severity.rawValue): \(rule.summary)\n")
    }

    @Test func `An unknown rule is told with the one that may be meant`() async {
        let expected = """
            podfeed: error: there is no rule 'enclosure-lenght-zero': did you mean 'enclosure-length-zero'?
            Usage: podfeed explain <rule> … [<options>]
              See 'podfeed explain --help' for more information.

            """
        #expect(await Run.of(["explain", "enclosure-lenght-zero"]) == Run(error: expected, status: 64))
    }

    @Test func `A rule is explained by its page`() async throws {
        let rules = try ["guid-missing", "guid-duplicate"].map { try #require(RuleBook.rule($0)) }
        let text = rules.map { RulePage($0).text() }.joined(separator: "\n")
        #expect(await Run.of(["explain", "guid-missing", "guid-duplicate"]) == Run(output: text))
        #expect(
            await Run.of(["explain", "guid-missing", "--format", "json"]) == Run(output: RuleList([rules[0]]).json))
    }
}
