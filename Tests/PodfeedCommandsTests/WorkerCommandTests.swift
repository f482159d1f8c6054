import Diagnostics
import FeedValidation
import FeedValues
import Foundation
import PodfeedCommands
import Testing

/// `podfeed worker`: a line out for each line in.
@Suite(.serialized)
struct WorkerCommandTests {
    private static let feed = "<rss version='2.0'><channel><title>新闻</title></channel></rss>"

    /// What `podfeed validate --format json` says of a feed, without the version.
    private static func reports(
        on bytes: [UInt8], file: String = "feed", profiles: Set<Profile>? = nil
    ) throws -> String {
        var options = ValidationOptions()
        options.asOf = Timestamp(secondsSinceEpoch: 1_745_553_600)
        options.profiles = profiles
        let report = FeedValidator(options: options).report(on: bytes, file: file)
        let rendered = JSONRenderer.render([report])
        let prefix = "{\"version\":1,"
        try #require(rendered.hasPrefix(prefix))
        return String(rendered.dropFirst(prefix.count))
    }

    @Test func `A text is validated, and the result has what validate prints`() async throws {
        let task = #"{"id": "a\"b", "feed": "\#(Self.feed)", "name": "https://example.com/"}"#
        let reports = try Self.reports(on: Array(Self.feed.utf8), file: "https://example.com/")
        let expected = #"{"version":1,"id":"a\"b","line":1,"status":1,"# + reports
        #expect(await Run.of(["worker"], input: task) == Run(output: expected))
    }

    // `printf '<rss/>' | gzip -n | base64`
    @Test(arguments: ["PHJzcy8+", "H4sIAAAAAAAAA7MpKi7WtwMAZykovQYAAAA="])
    func `Bytes come as Base64, compressed or not`(base64: String) async throws {
        let expected = #"{"version":1,"line":1,"status":1,"# + (try Self.reports(on: Array("<rss/>".utf8)))
        #expect(await Run.of(["worker"], input: #"{"base64": "\#(base64)"}"#) == Run(output: expected))
    }

    @Test func `A file is validated under its path`() async throws {
        try await Folder.temporary { folder in
            try folder.write(Self.feed, to: "feed.xml")
            let path = folder.path("feed.xml")
            let reports = try Self.reports(on: Array(Self.feed.utf8), file: path, profiles: [.apple, .psp1])
            let run = await Run.of(
                ["worker"], input: #"{"id": -1.50e3, "file": "\#(path)", "profiles": ["apple", "psp1"]}"#)
            #expect(run == Run(output: #"{"version":1,"id":-1.50e3,"line":1,"status":1,"# + reports))
        }
    }

    @Test func `Numbers take the place of findings where they are enough`() async throws {
        let tasks = """
            {"feed": "<rss/>", "report": "counts"}
            {"feed": "<rss/>", "report": "rules"}
            {"feed": "<rss/>", "report": "rules", "no-rules": ["rss-version-*"], "fail-on": "warning"}
            {"feed": "<rss/>", "report": "rules", "rules": ["rss-channel-missing"], "fail-on": "never", "all": true}

            """
        let expected = """
            {"version":1,"line":1,"status":1,"reports":[{"file":"feed","counts":{"error":2,"warning":0,"info":0}}]}
            {"version":1,"line":2,"status":1,"reports":[{"file":"feed","rules":{"rss-channel-missing":1,"rss-version-missing":1},"counts":{"error":2,"warning":0,"info":0}}]}
            {"version":1,"line":3,"status":1,"reports":[{"file":"feed","rules":{"rss-channel-missing":1},"counts":{"error":1,"warning":0,"info":0}}]}
            {"version":1,"line":4,"status":0,"reports":[{"file":"feed","rules":{"rss-channel-missing":1},"counts":{"error":1,"warning":0,"info":0}}]}

            """
        #expect(await Run.of(["worker"], input: tasks) == Run(output: expected))
    }

    @Test func `What the command line says holds for tasks that do not say otherwise`() async throws {
        let tasks = """
            {"feed": "<rss/>"}
            {"feed": "<rss/>", "report": "counts", "rules": [], "fail-on": "error"}

            """
        let expected = """
            {"version":1,"line":1,"status":0,"reports":[{"file":"feed","rules":{"rss-version-missing":1},"counts":{"error":1,"warning":0,"info":0}}]}
            {"version":1,"line":2,"status":1,"reports":[{"file":"feed","counts":{"error":2,"warning":0,"info":0}}]}

            """
        let arguments = ["worker", "--report", "rules", "--rule", "rss-version-missing", "--fail-on", "never"]
        #expect(await Run.of(arguments, input: tasks) == Run(output: expected))
    }

    @Test(
        "A task that can't be done has a result that says why",
        arguments: [
            (
                "",
                #""status":64,"error":{"code":"not-json","message":"the line is no JSON: it ends where a value should be","offset":0}"#
            ),
            (
                "{\"id\": 1",
                #""status":64,"error":{"code":"not-json","message":"the line is no JSON: a comma or the closing brace is missing","offset":8}"#
            ),
            (
                "[1]",
                #""status":64,"error":{"code":"not-an-object","message":"the task is an array","help":"write an object","offset":0}"#
            ),
            (
                "{}",
                #""status":64,"error":{"code":"nothing-to-do","message":"nothing says what to do","help":"give one of 'file', 'feed', 'base64' and 'build'"}"#
            ),
            (
                #"{"file": "a", "feed": "b"}"#,
                #""status":64,"error":{"code":"several-to-do","message":"'file' and 'feed' exclude each other","help":"give one of them"}"#
            ),
            (
                #"{"feeds": "a"}"#,
                #""status":64,"error":{"code":"unknown-key","message":"there is no key 'feeds'","help":"did you mean 'feed'?","offset":10}"#
            ),
            (
                #"{"colour": "a"}"#,
                #""status":64,"error":{"code":"unknown-key","message":"there is no key 'colour'","offset":11}"#
            ),
            (
                #"{"feed": "a", "feed": "b"}"#,
                #""status":64,"error":{"code":"repeated-key","message":"'feed' stands twice","offset":22}"#
            ),
            (
                #"{"build": "a", "rules": []}"#,
                #""status":64,"error":{"code":"misplaced-key","message":"'rules' does not go with 'build'","offset":24}"#
            ),
            (
                #"{"feed": 1}"#,
                #""status":64,"error":{"code":"bad-value","message":"'feed' holds a number","help":"give text","offset":9}"#
            ),
            (
                #"{"feed": "", "all": "yes"}"#,
                #""status":64,"error":{"code":"bad-value","message":"'all' holds text","help":"give true or false","offset":20}"#
            ),
            (
                #"{"feed": "", "rules": ["xml", 2]}"#,
                #""status":64,"error":{"code":"bad-value","message":"'rules' holds a number","help":"give an array of texts","offset":30}"#
            ),
            (
                #"{"feed": "", "rules": ["xmk"]}"#,
                #""status":64,"error":{"code":"bad-value","message":"no rule is called 'xmk'","help":"did you mean 'xml'?","offset":23}"#
            ),
            (
                #"{"feed": "", "profiles": ["aple"]}"#,
                #""status":64,"error":{"code":"bad-value","message":"'aple' is nothing for 'profiles'","help":"did you mean 'apple'?","offset":26}"#
            ),
            (
                #"{"feed": "", "report": "everything"}"#,
                #""status":64,"error":{"code":"bad-value","message":"'everything' is nothing for 'report'","help":"give one of findings, rules, counts","offset":23}"#
            ),
            (
                #"{"feed": "", "as-of": "soon"}"#,
                #""status":64,"error":{"code":"bad-value","message":"'soon' is nothing for 'as-of'","help":"give a date, or a date and time with a zone, such as 2025-04-25T12:00:00Z","offset":22}"#
            ),
            (
                #"{"build": "a", "site": "b"}"#,
                #""status":64,"error":{"code":"bad-value","message":"'b' is nothing for 'site'","help":"give an absolute address, such as https://podcasts.example.com","offset":23}"#
            ),
            (
                #"{"base64": "PHJzcy8"}"#,
                #""status":64,"error":{"code":"bad-value","message":"'base64' is no Base64 with its padding","offset":11}"#
            ),
            (
                #"{"base64": "H4sI"}"#,
                #""status":2,"error":{"code":"cannot-run","message":"cannot read 'feed': the gzip data ends early: get the file again"}"#
            ),
            (#"{"file": ""}"#, #""status":64,"error":{"code":"bad-value","message":"'file' is no path","offset":9}"#),
            (
                #"{"file": "no/such.xml"}"#,
                #""status":2,"error":{"code":"cannot-run","message":"cannot read 'no/such.xml': No such file or directory"}"#
            ),
            (
                #"{"file": "/dev/zero"}"#,
                #""status":2,"error":{"code":"cannot-run","message":"cannot read '/dev/zero': it is no file"}"#
            ),
            (
                #"{"version": 2, "feed": ""}"#,
                #""status":64,"error":{"code":"bad-value","message":"'version' is not 1, the only one there is","offset":12}"#
            ),
            (
                #"{"id": null, "feed": ""}"#,
                #""status":64,"error":{"code":"bad-value","message":"'id' is null, not text or a number","offset":7}"#
            ),
        ])
    func problems(task: String, result: String) async {
        let expected = #"{"version":1,"line":1,"# + result + "}\n"
        #expect(await Run.of(["worker"], input: task + "\n") == Run(output: expected))
    }

    @Test func `What is far too long is refused before it takes time`() async {
        let long = String(repeating: "*a", count: 100_000)
        let many = String(repeating: "\"xml\", ", count: 1_000)
        let tasks = """
            {"feed": "", "rules": ["\(long)"]}
            {"feed": "", "rules": [\(many)"xml"]}
            {"file": "\(long)"}

            """
        let start = long.prefix(64)
        let expected = """
            {"version":1,"line":1,"status":64,"error":{"code":"bad-value","message":"no rule is called '\(start)…'","offset":23}}
            {"version":1,"line":2,"status":64,"error":{"code":"bad-value","message":"'rules' holds more than 1000 texts","offset":22}}
            {"version":1,"line":3,"status":64,"error":{"code":"bad-value","message":"'file' is no path","offset":9}}

            """
        #expect(await Run.of(["worker"], input: tasks) == Run(output: expected))
    }

    @Test func `A task that is wrong still gets its id back, and ends nothing`() async throws {
        let tasks = "{\"fil\": 1, \"id\": 7}\n\n{\"id\": 8, \"feed\": \"\\u0000\", \"report\": \"counts\"}"
        let expected = """
            {"version":1,"id":7,"line":1,"status":64,"error":{"code":"unknown-key","message":"there is no key 'fil'","help":"did you mean 'file'?","offset":8}}
            {"version":1,"line":2,"status":64,"error":{"code":"not-json","message":"the line is no JSON: it ends where a value should be","offset":0}}
            {"version":1,"id":8,"line":3,"status":1,"reports":[{"file":"feed","counts":{"error":1,"warning":0,"info":0}}]}

            """
        #expect(await Run.of(["worker"], input: tasks) == Run(output: expected))
    }

    @Test func `A line that is too long is skipped and told, and the next one is done`() async {
        let long = #"{"feed": "\#(String(repeating: "a", count: 300_000))"}"#
        let expected = """
            {"version":1,"line":1,"status":64,"error":{"code":"line-too-long","message":"the line has 300012 bytes, and 64 are read","help":"name a file, or give --line-limit a larger number"}}
            {"version":1,"id":2,"line":2,"status":1,"reports":[{"file":"feed","counts":{"error":2,"warning":0,"info":0}}]}
            {"version":1,"line":3,"status":64,"error":{"code":"line-too-long","message":"the line has 300012 bytes, and 64 are read","help":"name a file, or give --line-limit a larger number"}}

            """
        let tasks = long + "\n" + #"{"id": 2, "feed": "<rss/>"}"# + "\n" + long
        let run = await Run.of(["worker", "--line-limit", "64", "--report", "counts"], input: tasks)
        #expect(run == Run(output: expected))
    }

    @Test(arguments: [2, 3, 16])
    func `Results stand in the order of the tasks however many are done at once`(jobs: Int) async {
        let items = [0, 400, 3, 90, 0, 1, 200]
        let tasks = (0..<70).map { number in
            let feed = "<rss><channel>" + String(repeating: "<item/>", count: items[number % 7]) + "</channel></rss>"
            return number % 5 == 4 ? "{\"id\": \(number)" : #"{"id": \#(number), "feed": "\#(feed)"}"#
        }
        let input = tasks.joined(separator: "\n")
        let alone = await Run.of(["worker", "--report", "rules"], input: input)
        #expect(alone.output.split(separator: "\n").count == 70)
        #expect(await Run.of(["worker", "--report", "rules", "--jobs", "\(jobs)"], input: input) == alone)
    }

    @Test func `A catalogue is built, and mistakes in it are told with their places`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("deep-dive")
            let task = #"{"build": "FOLDER", "as-of": "2026-02-01", "report": "counts"}"#
                .replacing("FOLDER", with: catalogue.folder)
            let made = """
                {"version":1,"line":1,"status":0,"reports":[{"file":"FOLDER/Feeds","counts":{"error":0,"warning":0,"info":0}},{"file":"FOLDER/public/lets-meet/feed.xml","counts":{"error":0,"warning":0,"info":1}}],"outcome":"FOLDER/public: made with 1 feed and 6 other files"}

                """
            #expect(
                await Run.of(["worker"], input: task)
                    == Run(output: made.replacing("FOLDER", with: catalogue.folder)))
            try catalogue.edit("Feeds/lets-meet/show.yaml") {
                $0.replacing("\nlanguage: en\n", with: "\nlangauge: en\n")
            }
            let before = try catalogue.files("public")
            let broken = """
                {"version":1,"line":1,"status":1,"reports":[{"file":"FOLDER/Feeds","counts":{"error":1,"warning":0,"info":0}}]}

                """
            #expect(
                await Run.of(["worker"], input: task)
                    == Run(output: broken.replacing("FOLDER", with: catalogue.folder)))
            #expect(try catalogue.files("public") == before)
        }
    }

    @Test func `Nothing in is nothing out, and those who ask are told how much was done`() async {
        #expect(await Run.of(["worker"]) == Run())
        let run = await Run.of(["worker", "-v"], input: "\n")
        #expect(run.status == 0)
        #expect(run.error.hasPrefix("podfeed: did 1 task in "))
    }

    @Test func `A reader that has gone ends the work quietly, and a full disk with status 2`() async {
        let gone = Console.Stream(isTerminal: false) { _ in throw Console.ReaderGone() }
        let full = Console.Stream(isTerminal: false) { _ in throw CannotRun("no space") }
        let tasks = String(repeating: "{}\n", count: 100)
        for jobs in ["1", "4"] {
            #expect(await Run.of(["worker", "--jobs", jobs], input: tasks, output: gone) == Run())
            #expect(
                await Run.of(["worker", "--jobs", jobs], input: tasks, output: full)
                    == Run(error: "podfeed: error: no space\n", status: 2))
        }
    }

    @Test(
        "What has no meaning for a worker is refused",
        arguments: [
            (["--line-limit", "0"], "--line-limit is '0': give a number from 1"),
            (["-C", "x"], "-C is nothing for a worker: a task names its folder as 'build'"),
            (["--rule", "xmk"], "no rule is called 'xmk': did you mean 'xml'?"),
            (
                ["--format", "sarif"],
                "--format sarif is for findings: results can be printed as text, json"
            ),
        ])
    func usage(arguments: [String], complaint: String) async {
        let error = """
            podfeed: error: \(complaint)
            Usage: podfeed worker [--line-limit <bytes>] [--report <detail>] [<options>]
              See 'podfeed worker --help' for more information.

            """
        #expect(await Run.of(["worker"] + arguments) == Run(error: error, status: 64))
    }
}
