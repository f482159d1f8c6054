import Diagnostics
import FeedValidation
import PodcastCatalog
import PodfeedCommands
import Testing

@Suite(.serialized)
struct RulesCommandTests {
    @Test(
        "The list has the chosen form",
        arguments: [
            Form([]) { RuleList(ExplainedRule.all).text() },
            Form(["--color", "always"]) { RuleList(ExplainedRule.all).text(.coloured) },
            Form(["--format", "concise"]) { RuleList(ExplainedRule.all).concise },
            Form(["--format", "json"]) { RuleList(ExplainedRule.all).json },
            Form(["--group", "enclosure"]) {
                RuleList(ExplainedRule.all.filter { $0.group == .feed(.enclosure) }).text()
            },
            Form(["--group", "catalog"]) { RuleList(CatalogCheck.allCases.map { ExplainedRule($0) }).text() },
            Form(["--profile", "spotify"]) {
                RuleList(ExplainedRule.all.filter { $0.profiles.contains(.spotify) }).text()
            },
        ])
    func forms(_ form: Form) async {
        #expect(await Run.of(["rules"] + form.arguments) == Run(output: form.expected()))
    }

    /// Arguments and the list that they give, which is long and not printed with the test's name.
    struct Form: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let expected: @Sendable () -> String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], expected: @escaping @Sendable () -> String) {
            self.arguments = arguments
            self.expected = expected
        }
    }

    @Test func `A line of the list gives id, severity and summary`() throws {
        let rule = try #require(ExplainedRule.rule("enclosure-length-zero"))
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

    @Test func `A mistyped check of the catalogue is told with the one that may be meant, too`() async {
        let expected = """
            podfeed: error: there is no rule 'catalog-key-unkown': did you mean 'catalog-key-unknown'?
            Usage: podfeed explain <rule> … [<options>]
              See 'podfeed explain --help' for more information.

            """
        #expect(await Run.of(["explain", "catalog-key-unkown"]) == Run(error: expected, status: 64))
    }

    @Test func `A check of the catalogue is explained like a rule on feeds`() async {
        let page = """
            catalog-key-unknown

            \(CatalogCheck.keyUnknown.summary)

            Severity: error

            Why

            \(CatalogCheck.keyUnknown.why)

            What to do

            Correct the key, or remove it.

            """
        let json =
            #"{"version":1,"rules":[{"id":"catalog-key-unknown","group":"catalog","severity":"error","#
            + #""summary":"\#(CatalogCheck.keyUnknown.summary)","why":"\#(CatalogCheck.keyUnknown.why)","#
            + #""help":"\#(CatalogCheck.keyUnknown.help)","profiles":[],"severityByProfile":{},"w3c":[],"#
            + #""supersedes":[]}]}"# + "\n"
        #expect(await Run.of(["explain", "catalog-key-unknown"]) == Run(output: page))
        #expect(await Run.of(["explain", "catalog-key-unknown", "--format", "json"]) == Run(output: json))
    }

    @Test func `A rule is explained by its page`() async throws {
        let rules = try ["guid-missing", "guid-duplicate"].map { try #require(ExplainedRule.rule($0)) }
        let text = rules.map { RulePage($0).text() }.joined(separator: "\n")
        #expect(await Run.of(["explain", "guid-missing", "guid-duplicate"]) == Run(output: text))
        #expect(
            await Run.of(["explain", "guid-missing", "--format", "json"]) == Run(output: RuleList([rules[0]]).json))
    }
}
