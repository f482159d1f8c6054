import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct InitCommandTests {
    private static let files = """
        + mine/Feeds/podfeed.yaml
        + mine/Feeds/people.yaml
        + mine/Templates/new/episode.md
        + mine/Templates/new/show.yaml
        + mine/.gitignore
        + mine/.gitattributes

        """

    @Test func `From nothing to feeds in three commands`() async throws {
        try await NewCatalogue.temporary { new in
            #expect(
                await new.makeShow()
                    == Run(
                        output: Self.files + """
                            + mine/Feeds/morning-brief/show.yaml
                            + mine/Feeds/morning-brief/cover.jpg
                            Next: podfeed new episode morning-brief

                            """))
            let episode = await new.run(
                "new", "episode", "morning-brief", "First Light", "--summary", "The first edition.", "--media",
                new.folder.path("first.mp3"), "--date", "2026-01-30 06:30")
            let path = "mine/Feeds/morning-brief/episodes/2026-01-30-first-light.md"
            #expect(
                episode
                    == Run(
                        output: """
                            + \(path)
                            + mine/Feeds/morning-brief/media/first.mp3
                            Write the show notes into \(path).
                            Next: podfeed build

                            """))
            let build = await new.run("build", "--fail-on", "warning", "-q", "--format", "concise")
            #expect(build.status == 0 && build.error == "", "\(build)")
            let site = new.names.filter { $0.hasPrefix("public/") && !$0.contains(".podfeed") }
            #expect(
                site == [
                    "public/morning-brief", "public/morning-brief/cover.jpg", "public/morning-brief/feed.xml",
                    "public/morning-brief/media", "public/morning-brief/media/first.mp3",
                ])
        }
    }

    @Test func `Without a show there is no question but the address`() async throws {
        try await NewCatalogue.temporary { new in
            #expect(
                await new.run("init")
                    == Run(
                        output: Self.files + """
                            Next: podfeed new show <id>
                            Set 'site' in Feeds/podfeed.yaml before you publish: https://podcasts.example.com is nobody's.

                            """))
            let lines = try new.lines("Feeds/podfeed.yaml") + new.lines(".gitignore") + new.lines(".gitattributes")
            #expect(
                lines == [
                    "site: https://podcasts.example.com", "public/", ".podfeed/", "Feeds/podfeed.lock merge=union",
                ])
        }
    }

    @Test func `On a terminal the address is asked for until it is one`() async throws {
        try await NewCatalogue.temporary { new in
            let run = await new.run("init", "-q", typed: "podcasts\nhttps://podcasts.newsroom.org\n")
            let question = "Address of the site [https://podcasts.example.com]: "
            let complaint = "  'podcasts' is no address; write it as https://podcasts.example.com\n"
            #expect(run == Run(error: question + complaint + question))
            let lines = try new.lines("Feeds/podfeed.yaml")
            #expect(lines == ["site: https://podcasts.newsroom.org"])
        }
    }

    @Test(
        arguments: [
            ("github", [".github/workflows/podfeed-check.yaml", ".github/workflows/podfeed-publish.yaml"]),
            ("gitlab", [".gitlab-ci.yml"]),
        ])
    func `The files of a service are those of Templates`(service: String, files: [String]) async throws {
        try await NewCatalogue.temporary { new in
            let run = await new.run("init", "--ci", service, "--format", "json", "--site", "https://news.org")
            let made =
                [
                    "Feeds/podfeed.yaml", "Feeds/people.yaml", "Templates/new/episode.md", "Templates/new/show.yaml",
                    ".gitignore", ".gitattributes",
                ] + files
            let list = made.map { "\"mine/\($0)\"" }.joined(separator: ",")
            let advice =
                #"["Next: podfeed new show <id>","Set the values of the CI files that their first lines speak of."]"#
            #expect(run == Run(output: #"{"version":1,"files":[\#(list)],"advice":\#(advice)}"# + "\n"))
            let templates = BuiltInTemplate.all.filter { $0.path.hasPrefix("ci/\(service)") }.map(\.text)
            let texts = try files.map { try new.text($0) }
            #expect(texts == templates)
        }
    }

    @Test func `A catalogue beside which a second one would never be read stands in the way`() async throws {
        try await NewCatalogue.temporary { new in
            try FileManager.default.createDirectory(atPath: new.path(), withIntermediateDirectories: true)
            try new.folder.write("site: https://a.org\n", to: "mine/podfeed.yaml")
            let error = """
                podfeed: error: nothing was made, as this stands in the way: mine/podfeed.yaml, which would be read \
                instead of Feeds/podfeed.yaml; move it away, or choose another name

                """
            #expect(await new.run("init") == Run(error: error, status: 2))
            #expect(new.names == ["podfeed.yaml"])
        }
    }

    @Test func `An answer that is too long is asked for again`() async throws {
        try await NewCatalogue.temporary { new in
            let long = String(repeating: "x", count: 16_385)
            let run = await new.run("init", "-q", typed: long + "\nhttps://podcasts.newsroom.org\n")
            let question = "Address of the site [https://podcasts.example.com]: "
            let complaint = "  the answer is too long: it has 16385 bytes, more than 16384\n"
            #expect(run == Run(error: question + complaint + question))
            let lines = try new.lines("Feeds/podfeed.yaml")
            #expect(lines == ["site: https://podcasts.newsroom.org"])
        }
    }

    @Test func `What stands in the way is told, and nothing is made`() async throws {
        try await NewCatalogue.temporary { new in
            try FileManager.default.createDirectory(atPath: new.path("Feeds"), withIntermediateDirectories: true)
            try new.folder.write("site: https://a.org\n", to: "mine/Feeds/podfeed.yaml")
            try new.folder.write("*.mp3\n", to: "mine/.gitignore")
            let before = new.names
            #expect(
                await new.run("init")
                    == Run(
                        error: """
                            podfeed: error: nothing was made, as these stand in the way: mine/Feeds/podfeed.yaml, \
                            mine/.gitignore, which lacks the lines 'public/' and '.podfeed/'; move \
                            mine/Feeds/podfeed.yaml away, or choose another name; add the lines to mine/.gitignore

                            """, status: 2))
            #expect(new.names == before)
        }
    }

    @Test func `A folder is named from that of -C, and made`() async throws {
        try await NewCatalogue.temporary { new in
            let run = await new.run("init", "deep/er", "--site", "https://news.org")
            #expect(run.output.hasPrefix("+ mine/deep/er/Feeds/podfeed.yaml\n"))
            #expect(new.names.contains("deep/er/Templates/new/show.yaml"))
        }
    }

    @Test(arguments: [
        (["--title", "X"], "--title is of a show: give --show, too"),
        ([""], "the folder is empty: name one, or leave it out"),
        (["--format", "junit"], "--format junit is for findings: what is made can be printed as text, json"),
    ])
    func `What makes no sense is refused`(arguments: [String], complaint: String) async {
        let error = """
            podfeed: error: \(complaint)
            Usage: podfeed init [--site <url>] [--ci <service>] [--show <id>] [<options>] [<folder>]
              See 'podfeed init --help' for more information.

            """
        #expect(await Run.of(["init"] + arguments) == Run(error: error, status: 64))
    }
}
