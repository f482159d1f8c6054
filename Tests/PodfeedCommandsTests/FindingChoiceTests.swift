import Diagnostics
import FeedValidation
import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct FindingChoiceTests {
    /// A feed with some items, each with a mistake.
    private func feed(_ guids: [String]) -> String {
        let items = guids.map {
            "<item>\n<title>Episode \($0)</title><guid isPermaLink=\"false\">\($0)</guid>\n"
                + "<enclosure url=\"https://example.com/\($0).mp3\" length=\"0\" type=\"audio/mpeg\"/></item>\n"
        }
        return "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel>\n"
            + items.joined() + "</channel></rss>\n"
    }

    private func rules(_ arguments: String...) async -> Set<String> {
        let run = await Run.of(["validate", "-", "--format", "concise"] + arguments, input: feed(["1"]))
        return Set(run.output.split(separator: "\n").map { $0.split(separator: "[").last.map(String.init) ?? "" })
    }

    @Test func `Rules are chosen by id, group and pattern`() async {
        let all = await rules()
        #expect(await rules("--rule", "enclosure-length-zero") == ["enclosure-length-zero]"])
        #expect(await rules("--rule", "itunes-*") == all.filter { $0.hasPrefix("itunes-") })
        #expect(
            await rules("--rule", "enclosure", "--rule", "rss-channel", "--no-rule", "rss-channel-*-missing")
                == ["enclosure-length-zero]"])
        #expect(await rules("--no-rule", "*") == [])
    }

    @Test(
        "A pattern that names no rule is told with the one that may be meant",
        arguments: [
            ("--rule", "enclosure-lenght-zero", "did you mean 'enclosure-length-zero'?"),
            ("--no-rule", "enclosur", "did you mean 'enclosure'?"),
            ("--rule", "itunez-*", "did you mean 'itunes-*'?"), ("--rule", "", "'podfeed rules' lists them"),
        ])
    func unknown(option: String, pattern: String, hint: String) async {
        let run = await Run.of(["validate", "-", option, pattern])
        #expect(run.error.split(separator: "\n").first == "podfeed: error: no rule is called '\(pattern)': \(hint)")
        #expect(run.status == 64)
    }

    @Test(
        "Warnings make the command fail when there are more than allowed", arguments: [("0", 1), ("1", 1), ("2", 0)])
    func maxWarnings(limit: String, status: Int32) async {
        let run = await Run.of(
            ["validate", "-", "--rule", "enclosure-length-zero", "--max-warnings", limit, "--profile", "apple"],
            input: feed(["1", "2"]))
        #expect(run.status == status)
        #expect(
            run.error == (status == 0 ? "" : "podfeed: 2 warnings, and --max-warnings allows \(limit)\n"))
    }

    @Test func `What stands in a baseline is not told again, and what is mended is told`() async throws {
        try await Folder.temporary { folder in
            let (file, baseline) = (folder.path("feed.xml"), folder.path("known.txt"))
            try folder.write(feed(["1", "2"]), to: "feed.xml")
            let arguments = ["validate", file, "--rule", "enclosure-length-zero", "--profile", "apple"]
            #expect(
                await Run.of(arguments + ["--write-baseline", baseline])
                    == Run(output: "\(baseline): written, with 2 findings\n"))
            #expect(
                await Run.of(arguments + ["--baseline", baseline, "--fail-on", "info"])
                    == Run(output: "\(file): no findings (2 suppressed)\n"))
            try folder.write(feed(["new", "2"]), to: "feed.xml")
            let run = await Run.of(arguments + ["--baseline", baseline, "--format", "concise"])
            let place = "rss/channel/item{1}/enclosure/@length"
            let expected = """
                \(file):4:46: warning: the length is '0' [enclosure-length-zero]
                \(baseline):2:1: info: 'enclosure-length-zero' is no longer found at '\(place)' in '\(file)' \
                [suppression-stale]

                """
            #expect(run == Run(output: expected))
        }
    }

    @Test func `A baseline that is none ends the run`() async throws {
        let run = await Run.of(["validate", "-", "--baseline", "/dev/null"], input: feed(["1"]))
        let complaint = """
            podfeed: error: cannot use '/dev/null': it does not begin with 'podfeed-baseline 1'; write one with \
            --write-baseline

            """
        #expect(run == Run(error: complaint, status: 2))
        let missing = await Run.of(["validate", "-", "--baseline", "no/such"], input: feed(["1"]))
        #expect(missing.error == "podfeed: error: cannot read 'no/such': No such file or directory\n")
        let both = await Run.of(["validate", "-", "--baseline", "a", "--write-baseline", "b"])
        #expect(both.status == 64)
    }

    @Test func `A scorecard tells what each directory makes of a feed`() async {
        let arguments = [
            "validate", "-", "--scorecard", "--profile", "apple", "--profile", "amazon", "--rule", "enclosure*",
        ]
        let text = """
            stdin
              apple        accepted with losses
                           warning  enclosure-length-zero (2 times)
              amazon       accepted

            """
        let json =
            #"{"version":1,"scorecards":[{"file":"stdin","directories":[{"profile":"apple","#
            + #""outcome":"accepted-with-losses","reasons":[{"rule":"enclosure-length-zero","severity":"warning","#
            + #""count":2}]},{"profile":"amazon","outcome":"accepted","reasons":[]}]}]}"# + "\n"
        let markdown = """
            ## Podfeed: what directories make of it

            | file | apple | amazon |
            |---|---|---|
            | `stdin` | accepted with losses | accepted |

            <details>
            <summary><code>stdin</code></summary>

            | directory | severity | rule | findings |
            |---|---|---|--:|
            | apple | warning | `enclosure-length-zero` | 2 |

            </details>

            """
        for (form, expected) in [("text", text), ("json", json), ("markdown", markdown)] {
            let run = await Run.of(arguments + ["--format", form], input: feed(["1", "2"]))
            #expect(run == Run(output: expected))
        }
        #expect(await Run.of(arguments + ["--format", "sarif"]).status == 64)
    }

    @Test func `Several files make a table, with the reasons of those that some directory would not take as it is`()
        async throws
    {
        try await Folder.temporary { folder in
            try folder.write(feed(["1"]), to: "feed.xml")
            try folder.write("<rss", to: "b.xml")
            let run = await Run.of([
                "validate", folder.path("feed.xml"), folder.path("b.xml"), "--scorecard", "--profile", "apple",
                "--profile", "rss2", "--rule", "enclosure*", "--rule", "xml",
            ])
            let blank = String(repeating: " ", count: folder.path("feed.xml").count - 4)
            let expected = """
                \(folder.path("feed.xml"))
                  rss2         accepted
                  apple        accepted with losses
                               warning  enclosure-length-zero
                               warning  xml-declaration-missing

                \(folder.path("b.xml"))
                  rss2         refused
                               error    xml-not-well-formed
                  apple        refused
                               error    xml-not-well-formed
                               warning  xml-declaration-missing

                file\(blank)  rss2         apple
                \(folder.path("feed.xml"))  accepted     losses
                \(folder.path("b.xml"))     refused      refused

                """
            #expect(run == Run(output: expected, status: 1))
        }
    }

    @Test(
        "Forms for findings are none for rules",
        arguments: [["rules", "--format", "sarif"], ["explain", "guid-missing", "--format", "github"]])
    func forms(arguments: [String]) async {
        #expect(await Run.of(arguments).status == 64)
    }
}
