import ArgumentParser
import Diagnostics
import FeedValues
import PodfeedCommands
import Testing

@Suite(.serialized)
struct GlobalOptionsTests {
    private let silent = Console.Stream(isTerminal: false) { _ in }

    @Test(
        "The time is the option's, else the environment's, else the clock's",
        arguments: [
            ([], [:], 1_745_553_600),
            ([], ["SOURCE_DATE_EPOCH": "86400"], 86_400),
            ([], ["SOURCE_DATE_EPOCH": ""], 1_745_553_600),
            (["--as-of", "1970-01-03"], ["SOURCE_DATE_EPOCH": "86400"], 172_800),
            (["--as-of", "1970-01-01T08:00:01+08:00"], [:], 1),
        ] as [([String], [String: String], Int64)])
    func now(arguments: [String], environment: [String: String], seconds: Int64) throws {
        let surroundings = Run.surroundings(output: silent, error: silent, environment: environment)
        let now = try GlobalOptions.parse(arguments).now(in: surroundings)
        #expect(now == Timestamp(secondsSinceEpoch: seconds))
    }

    @Test func `A time that is none is told`() throws {
        let surroundings = Run.surroundings(
            output: silent, error: silent, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
        let expected = CannotRun(
            "SOURCE_DATE_EPOCH is 'yesterday', which is not a whole number",
            help: "give the seconds since 1970-01-01T00:00:00Z, or unset it")
        #expect(throws: expected) { try GlobalOptions.parse([]).now(in: surroundings) }
    }

    @Test(
        "A date that is none, and a time without a zone, are not understood", arguments: ["noon", "2025-04-25T12:00"])
    func asOf(text: String) async {
        let run = await Run.of(["--as-of", text])
        #expect(run.status == 64)
        #expect(
            run.error.split(separator: "\n").first
                == """
                podfeed: error: The value '\(text)' is invalid for '--as-of <time>': give a date, or a date and time \
                with a zone, such as 2025-04-25T12:00:00Z
                """)
    }

    @Test(
        "Findings decide the status from the chosen severity on",
        arguments: [
            ([], CommandStatus.clean),
            (["--fail-on", "warning"], .findings),
            (["--fail-on", "info"], .findings),
            (["--fail-on", "never"], .clean),
        ])
    func status(arguments: [String], status: CommandStatus) throws {
        let surroundings = Run.surroundings(output: silent, error: silent)
        #expect(try GlobalOptions.parse(arguments).present(Self.reports, in: surroundings) == status)
    }

    @Test(
        "The form is the chosen one",
        arguments: [
            (["--format", "json"], JSONRenderer.render(reports)),
            (["--format", "concise"], ConciseRenderer.render(reports)),
            ([], TextRenderer().render(reports)),
            (["--quiet"], TextRenderer(summary: false).render(reports)),
            (["--color", "always"], TextRenderer(style: .coloured).render(reports)),
        ])
    func form(arguments: [String], expected: String) throws {
        let printed = try Run.written(isTerminal: false) { output in
            let surroundings = Run.surroundings(output: output, error: silent)
            _ = try GlobalOptions.parse(arguments).present(Self.reports, in: surroundings)
        }
        #expect(printed == expected)
    }

    private static let reports = [
        Report(
            file: "a.xml",
            findings: [
                Finding(
                    rule: "text-too-short", severity: .warning, message: "the summary has 3 words",
                    at: SourceLocation(file: "a.xml", line: 1, column: 1))
            ])
    ]
}
