import Diagnostics
import FeedValidation
import FeedValues
import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct ValidateCommandTests {
    private let broken = "<rss>\n  <channel>\n</rss>\n"

    private func report(
        on text: String, file: String = "stdin", profiles: Set<Profile>? = nil, limit: Int = 1000
    ) -> Report {
        var options = ValidationOptions()
        options.asOf = Timestamp(secondsSinceEpoch: 1_745_553_600)
        options.profiles = profiles
        options.findingsPerRule = limit
        return FeedValidator(options: options).report(on: Array(text.utf8), file: file)
    }

    @Test func `What is piped in is reported as stdin, and errors make the command fail`() async {
        let expected = Run(output: TextRenderer().render([report(on: broken)]), status: 1)
        #expect(await Run.of(["validate", "-"], input: broken) == expected)
    }

    @Test func `A stream without an end is given up once it is no feed`() async {
        let run = await Run.of(["validate", "--format", "concise", "/dev/zero"])
        let report = report(on: String(repeating: "\0", count: 300), file: "/dev/zero")
        #expect(run == Run(output: ConciseRenderer.render([report], style: .plain), status: 1))
    }

    @Test func `Files are reported in the order given, in one object`() async throws {
        // A Swift file is no feed, and its report says so.
        let run = await Run.of(
            ["validate", "--format", "json", "--jobs", "2", #filePath, "-", "/dev/null"], input: broken)
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let reports = [
            report(on: source, file: #filePath), report(on: broken),
            report(on: "", file: "/dev/null"),
        ]
        #expect(run == Run(output: JSONRenderer.render(reports), status: 1))
    }

    @Test func `Profiles are those that are named`() async {
        let expected = JSONRenderer.render([report(on: broken, profiles: [.psp1, .apple])])
        let run = await Run.of(
            ["validate", "-", "--profile", "psp1", "--profile", "apple", "--format", "json", "--fail-on", "never"],
            input: broken)
        #expect(run == Run(output: expected))
    }

    @Test func `All findings are kept when all are asked for`() async {
        let items = String(repeating: "<item/>\n", count: 1_200)
        let feed = "<rss version=\"2.0\"><channel>\n\(items)</channel></rss>\n"
        let arguments = ["validate", "-", "--format", "json"]
        let first = JSONRenderer.render([report(on: feed)])
        let all = JSONRenderer.render([report(on: feed, limit: .max)])
        #expect(await Run.of(arguments, input: feed) == Run(output: first, status: 1))
        #expect(await Run.of(arguments + ["--all"], input: feed) == Run(output: all, status: 1))
        #expect(first != all)
    }

    @Test func `A file that can't be read does not keep the others from being reported`() async {
        let run = await Run.of(["validate", "no/such.xml", "-"], input: broken)
        let expected = Run(
            output: TextRenderer().render([report(on: broken)]),
            error: "podfeed: error: cannot read 'no/such.xml': No such file or directory\n", status: 2)
        #expect(run == expected)
    }

    @Test func `Without a file there is nothing to do`() async {
        let expected = """
            podfeed: error: Missing expected argument '<file> ...'
            Help:  <file>  Feeds, folders in which they lie, or patterns such as '**/*.xml'; - is what is piped in.
            Usage: podfeed validate [--profile <profile>] … [--all] [--assets <folder>] [<options>] <file> …
              See 'podfeed validate --help' for more information.

            """
        #expect(await Run.of(["validate"]) == Run(error: expected, status: 64))
    }

    @Test func `A terminal sees which feed is checked, and then only what was found`() async {
        let run = await Run.of(["validate", "-"], input: broken, isTerminal: true)
        let expected = Run(
            output: TextRenderer(style: .coloured, width: 80).render([report(on: broken)]),
            error: "\r\u{1B}[K\u{1B}[?7l[1/1] checking stdin\u{1B}[?7h\r\u{1B}[K", status: 1)
        #expect(run == expected)
    }
}
