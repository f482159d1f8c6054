import Foundation
import Testing

@Suite(.serialized)
struct DiffCommandTests {
    private static func feed(_ items: [String], title: String = "All Bees") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
        <title>\(title)</title>
        \(items.joined(separator: "\n"))
        </channel></rss>

        """
    }

    private static func item(_ guid: String, _ title: String, day: Int = 1) -> String {
        "<item><guid>\(guid)</guid><title>\(title)</title><pubDate>0\(day) Apr 2025 12:00:00 GMT</pubDate></item>"
    }

    private static let old = feed([item("a", "Bees")])
    private static let new = feed([item("b", "Ants", day: 2), item("a", "Bees and wasps")])
    private static let broken = feed([item("b", "Bees")])

    private static func inFolder(_ body: (Folder) async throws -> Void) async throws {
        try await Folder.temporary { folder in
            try folder.write(old, to: "old.xml")
            try folder.write(new, to: "new.xml")
            try folder.write(broken, to: "broken.xml")
            try await body(folder)
        }
    }

    /// A run in which the folder's path is cut off.
    private static func run(_ arguments: [String], in folder: Folder, input: String = "") async -> Run {
        var run = await Run.of(["diff"] + arguments, input: input)
        run.output = run.output.replacing(folder.path("") + "/", with: "").replacing(folder.path(""), with: "")
        run.error = run.error.replacing(folder.path("") + "/", with: "").replacing(folder.path(""), with: "")
        return run
    }

    @Test func `What is new and what changed is told`() async throws {
        try await Self.inFolder { folder in
            let expected = """
                the feed differs: 1 new, 1 changed

                new.xml
                  new      2025-04-02  Ants
                  changed  2025-04-01  Bees and wasps
                             title: 'Bees' → 'Bees and wasps'

                """
            let paths = [folder.path("old.xml"), folder.path("new.xml")]
            #expect(await Self.run(paths, in: folder) == Run(output: expected))
            #expect(await Self.run(paths + ["--exit-code"], in: folder) == Run(output: expected, status: 1))
            #expect(await Self.run(paths + ["--quiet"], in: folder) == Run())
        }
    }

    @Test func `Nothing differs from itself`() async throws {
        try await Self.inFolder { folder in
            let path = folder.path("old.xml")
            let same = Run(output: "no difference\n")
            #expect(await Self.run([path, path, "--exit-code"], in: folder) == same)
            #expect(await Self.run([path, "-"], in: folder, input: Self.old) == same)
            let written = """
                no difference but in how it is written

                stdin
                  same     nothing differs but how it is written

                info: nothing differs but how it is written, and lastBuildDate: publishing it makes every app load it \
                again for nothing [diff-no-semantic-change]
                 --> stdin:2:20
                  = help: leave the published feed as it is

                """
            #expect(
                await Self.run([path, "-", "--exit-code"], in: folder, input: Self.old + "\n") == Run(output: written))
        }
    }

    @Test func `What does harm stands below, and counts when --fail-on says so`() async throws {
        try await Self.inFolder { folder in
            let expected = """
                the feed differs: 1 changed

                broken.xml
                  changed  2025-04-01  Bees
                             guid: 'a' → 'b'

                error: the guid of 'Bees' changed from 'a' to 'b': every app downloads the episode again and shows it \
                twice [diff-guid-changed]
                 --> broken.xml:4:7
                  |
                4 | <item><guid>b</guid><title>Bees</title><pubDate>01 Apr 2025 12:00:00 GMT</pubDate></item>
                  |       ^
                note: before, it stood here
                 --> old.xml:4:1
                  = help: give the episode its old guid back

                """
            let paths = [folder.path("old.xml"), folder.path("broken.xml")]
            #expect(await Self.run(paths, in: folder) == Run(output: expected))
            #expect(await Self.run(paths + ["--fail-on", "error"], in: folder) == Run(output: expected, status: 1))
            let accepted = paths + ["--accept", "diff-guid-changed:b", "--fail-on", "error"]
            #expect(await Self.run(accepted, in: folder).status == 0)
            let unused = await Self.run(paths + ["--accept", "diff-block-added", "-q"], in: folder)
            #expect(unused.error == "podfeed: nothing was found of --accept diff-block-added\n")
        }
    }

    @Test func `Findings have all their forms`() async throws {
        try await Self.inFolder { folder in
            let paths = [folder.path("old.xml"), folder.path("broken.xml")]
            let line = """
                broken.xml:4:7: error: the guid of 'Bees' changed from 'a' to 'b': every app downloads the episode \
                again and shows it twice [diff-guid-changed]

                """
            #expect(await Self.run(paths + ["--format", "concise"], in: folder) == Run(output: line))
            for format in ["github", "gitlab", "sarif", "junit"] {
                let run = await Self.run(paths + ["--format", format], in: folder)
                #expect(run.status == 0)
                #expect(run.output.contains("diff-guid-changed"), "\(format)")
            }
        }
    }

    @Test func `The JSON names each field`() async throws {
        try await Self.inFolder { folder in
            let expected =
                #"{"version":1,"old":"old.xml","new":"new.xml","differs":true,"feeds":[{"path":"new.xml","#
                + #""file":"new.xml","status":"changed","show":[],"new":[{"guid":"b","title":"Ants","#
                + #""date":"2025-04-02T12:00:00Z","place":1}],"changed":[{"guid":"a","title":"Bees and wasps","#
                + #""date":"2025-04-01T12:00:00Z","place":2,"fields":[{"field":"title","change":"changed","#
                + #""old":"Bees","new":"Bees and wasps"}]}],"removed":[],"moved":[],"turned":0,"doublesAdded":0,"#
                + #""doublesRemoved":0}],"reports":[{"file":"new.xml","findings":[],"more":{},"#
                + #""counts":{"error":0,"warning":0,"info":0}}]}"# + "\n"
            let arguments = [folder.path("old.xml"), folder.path("new.xml"), "--format", "json"]
            #expect(await Self.run(arguments, in: folder) == Run(output: expected))
        }
    }

    @Test func `The Markdown is a table, escaped, and fits into a comment`() async throws {
        try await Self.inFolder { folder in
            let expected = """
                ## Podfeed: the feed differs: 1 new, 1 changed

                <details>
                <summary><code>new.xml</code>: 1 new, 1 changed</summary>

                | change | episode | date | what |
                |---|---|---|---|
                | new | Ants | 2025-04-02 |  |
                | changed | Bees and wasps | 2025-04-01 | `title`: Bees → Bees and wasps |

                </details>

                """
            let arguments = [folder.path("old.xml"), folder.path("new.xml"), "--format", "markdown"]
            #expect(await Self.run(arguments, in: folder) == Run(output: expected))
            let many = (1...3000).map { Self.item("x\($0)", "<b>|`@jo` #\($0)", day: 3) }.joined(separator: "\n")
                .replacing("<b>", with: "&lt;b>")
            try folder.write(Self.feed([many, Self.item("a", "Bees")]), to: "many.xml")
            let long = await Self.run(
                [folder.path("old.xml"), folder.path("many.xml"), "--format", "markdown"], in: folder)
            #expect(long.output.utf16.count < 65_536)
            #expect(long.output.contains("more changes, left out here"))
            #expect(long.output.hasSuffix("</details>\n"))
            #expect(!long.output.contains("<b>"))
            #expect(!long.output.contains("@jo"))
        }
    }

    @Test func `Long lists are cut, unless all is asked for`() async throws {
        try await Self.inFolder { folder in
            try folder.write(
                Self.feed((1...30).map { Self.item("x\($0)", "Part \($0)", day: 2) } + [Self.item("a", "Bees")]),
                to: "many.xml")
            let paths = [folder.path("old.xml"), folder.path("many.xml")]
            let short = await Self.run(paths, in: folder).output
            #expect(short.contains("           and 20 more new (--all prints them)\n"))
            #expect(short.split(separator: "\n").count == 13)
            #expect(await Self.run(paths + ["--all"], in: folder).output.split(separator: "\n").count == 32)
        }
    }

    @Test func `What can't be read is told, with status 2`() async throws {
        try await Self.inFolder { folder in
            try folder.write("<rss><channel><title>", to: "cut.xml")
            try folder.write("<opml/>", to: "list.xml")
            let old = folder.path("old.xml")
            let cut = await Self.run([old, folder.path("cut.xml")], in: folder)
            #expect(cut.status == 2)
            #expect(cut.error.hasPrefix("podfeed: error: cannot read 'cut.xml': line 1: "))
            #expect(
                await Self.run([old, folder.path("list.xml")], in: folder)
                    == Run(
                        error: "podfeed: error: cannot read 'list.xml': it is no feed of RSS; 'podfeed validate' says "
                            + "more\n", status: 2))
            #expect(
                await Self.run([old, "https://example.com/feed.xml"], in: folder)
                    == Run(
                        error: "podfeed: error: cannot read 'https://example.com/feed.xml': no address is opened but "
                            + "with --online; add --online\n", status: 2))
            let own = await Self.run([old, "http://127.0.0.1:9/feed.xml", "--online"], in: folder)
            #expect(own.status == 2)
            #expect(own.error.hasPrefix("podfeed: error: cannot read 'http://127.0.0.1:9/feed.xml': "))
            #expect(own.error.hasSuffix("; give --allow-private-hosts when this is meant\n"))
            let absent = await Self.run([old, "no-such-thing"], in: folder)
            #expect(absent.status == 2)
            #expect(
                absent.error.hasPrefix("podfeed: error: there is no file, folder or git revision 'no-such-thing'; "))
        }
    }

    @Test func `What is not understood is told, with status 64`() async {
        let twice = await Run.of(["diff", "-", "-"])
        #expect(twice.status == 64)
        #expect(twice.error.hasPrefix("podfeed: error: '-' is given twice: what is piped in can be read once\n"))
        let rule = await Run.of(["diff", "a", "b", "--accept", "diff-guid-chanegd"])
        #expect(rule.status == 64)
        #expect(
            rule.error.hasPrefix(
                "podfeed: error: there is no rule 'diff-guid-chanegd' on releases: did you mean 'diff-guid-changed'?\n")
        )
    }
}
