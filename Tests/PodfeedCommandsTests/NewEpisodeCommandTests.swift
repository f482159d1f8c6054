import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct NewEpisodeCommandTests {
    private static let summary = ["--summary", "The first edition."]

    private func run(_ new: NewCatalogue, _ arguments: [String], typed: String? = nil) async -> Run {
        var run = await Run.of(
            ["new", "episode", "morning-brief", "-C", new.path()] + arguments,
            environment: ["SOURCE_DATE_EPOCH": "1769904000"], input: typed ?? "", isTyped: typed != nil)
        run.output = run.output.replacing(new.start, with: "")
        run.error = run.error.replacing(new.start, with: "")
        return run
    }

    private func withShow(_ body: (NewCatalogue) async throws -> Void) async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.makeShow("--time-zone", "Asia/Tokyo")
            try await body(new)
        }
    }

    private func episode(_ new: NewCatalogue, _ name: String, _ text: String) throws {
        let folder = new.path("Feeds/morning-brief/episodes")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try new.folder.write(text, to: "mine/Feeds/morning-brief/episodes/\(name)")
    }

    @Test func `Whoever types is asked, with today on the show's calendar`() async throws {
        try await withShow { new in
            let answers = [
                "北京", "", "beijing", "Line: one", "tomorrow", "", new.folder.path("cover.jpg"),
                new.folder.path("first.mp3"),
            ]
            // Ten in the evening of the last of January in Greenwich is the next morning in Tokyo.
            let run = await run(
                new, ["--as-of", "2026-01-31T22:00:00Z"], typed: answers.map { $0 + "\n" }.joined())
            #expect(
                run.error
                    == """
                    Title:   the title makes no name for addresses
                    Its name in addresses, such as first-light:   an answer is needed; control-C ends all, and nothing is made
                    Its name in addresses, such as first-light: Summary, two or three sentences: Date [2026-02-01]:   \
                    'date' is no date: 'tomorrow'; write 2025-04-25, 2025-04-25 18:00 or 2025-04-25T18:00:00+08:00
                    Date [2026-02-01]: Media, a file or an address:   'cover.jpg' holds no audio or video that can be \
                    read; export the episode as MP3, M4A or MP4
                    Media, a file or an address:\u{20}
                    """)
            #expect(
                run.output == """
                    + mine/Feeds/morning-brief/episodes/2026-02-01-beijing.md
                    + mine/Feeds/morning-brief/media/first.mp3
                    Write the show notes into mine/Feeds/morning-brief/episodes/2026-02-01-beijing.md.
                    It is held back until 2026-02-01 12:00 (Asia/Tokyo).

                    """)
            let lines = try new.lines("Feeds/morning-brief/episodes/2026-02-01-beijing.md").prefix(6)
            #expect(
                lines == [
                    "---", #"title: "北京""#, #"summary: "Line: one""#, "date: 2026-02-01", "media: ../media/first.mp3",
                    "---",
                ])
        }
    }

    @Test func `The number after the last is the usual answer, in its season and series`() async throws {
        try await withShow { new in
            let show = try new.text("Feeds/morning-brief/show.yaml")
            try new.folder.write(
                show + "series: [{ id: east, title: East, type: serial, season: 1 }]\n",
                to: "mine/Feeds/morning-brief/show.yaml")
            try episode(new, "2026-01-01-a.md", "---\nseason: 1\nepisode: 7\n---\n")
            try episode(new, "2026-01-02-b.md", "---\nseason: 2\nepisode: 1\n---\n")
            try episode(new, "2026-01-03-c.md", "---\nseason: 2\nepisode: 2\n---\n")
            // A number that no episode may have is nobody's predecessor.
            try episode(new, "2026-01-03-x.md", "---\nseason: 2\nepisode: 9223372036854775807\n---\n")
            try episode(new, "2026-01-04-d.md", "---\ntype: trailer\nseason: 2\nepisode: 9\n---\n")
            let media = ["--media", new.folder.path("first.mp3"), "-q"]
            let flags = { (number: Int) in ["T\(number)", "--date", "2026-01-05 06:00"] + Self.summary + media }
            #expect(await run(new, flags(1)) == Run())
            #expect(await run(new, flags(3) + ["--series", "east"]) == Run())
            #expect(await run(new, flags(4) + ["--episode", "none"]) == Run())
            #expect(await run(new, flags(5) + ["--type", "trailer"]) == Run())
            #expect(await run(new, flags(6), typed: "\n\n") == Run(error: "Series (east) (optional): Number [4]: "))
            #expect(await run(new, flags(2) + ["--season", "1"]) == Run())
            let stated = try (1...6).map { number in
                try new.lines("Feeds/morning-brief/episodes/2026-01-05-t\(number).md").filter { line in
                    ["type", "season", "episode", "series"].contains(line.prefix { $0 != ":" })
                }
            }
            #expect(
                stated == [
                    ["season: 2", "episode: 3"], ["season: 1", "episode: 8"], ["episode: 1", "series: east"], [],
                    ["type: trailer"], ["season: 2", "episode: 4"],
                ])
        }
    }

    @Test func `All options stand in the file`() async throws {
        try await withShow { new in
            try new.folder.write("New *notes*.\n", to: "notes.md")
            let run = await run(
                new,
                [
                    "Ça va? Déjà vu: 1 & 2", "--date", "2026-01-05 06:00", "--link", "https://news.org/1", "--tag", "a",
                    "--tag", "b: c",
                ]
                    + Self.summary
                    + [
                        "--media", "https://cdn.example.org/1.mp3", "--media-bytes", "123456", "--media-type",
                        "audio/mpeg",
                        "--draft", "--notes", new.folder.path("notes.md"), "--type", "bonus", "--slug", "deja-vu",
                    ])
            let path = "Feeds/morning-brief/episodes/2026-01-05-deja-vu.md"
            let output = "+ mine/\(path)\nIt is a draft: remove 'draft: true' to release it.\n"
            #expect(run == Run(output: output))
            let lines = try new.lines(path)
            #expect(
                lines == [
                    "---", #"title: "Ça va? Déjà vu: 1 & 2""#, "summary: The first edition.", "date: 2026-01-05 06:00",
                    #"media: { url: "https://cdn.example.org/1.mp3", bytes: 123456, type: audio/mpeg }"#, "draft: true",
                    "type: bonus", #"tags: [a, "b: c"]"#, "link: https://news.org/1", "slug: deja-vu", "---",
                    "New *notes*.",
                ])
            let build = await new.run("build", "-q", "--format", "concise")
            #expect(build.status == 0, "\(build)")
        }
    }

    @Test func `Media of the show stay where they are, the same bytes are copied once, others are not replaced`()
        async throws
    {
        try await withShow { new in
            let media = ["--media", new.folder.path("first.mp3")] + Self.summary
            #expect(await run(new, ["One"] + media).output.contains("media/first.mp3"))
            #expect(await run(new, ["Two"] + media).output.contains("media/first.mp3") == false)
            let own = ["--media", new.path("Feeds/morning-brief/media/first.mp3")] + Self.summary
            #expect(await run(new, ["Three", "-q"] + own) == Run())
            let lines = try new.lines("Feeds/morning-brief/episodes/2026-02-01-three.md")
            #expect(lines.contains("media: ../media/first.mp3"))
            try new.folder.write("other", to: "mine/Feeds/morning-brief/media/first.mp3")
            let error = """
                podfeed: error: nothing was made, as this stands in the way: mine/Feeds/morning-brief/media/first.mp3; move \
                it away, or choose another name

                """
            #expect(await run(new, ["Four"] + media) == Run(error: error, status: 2))
        }
    }

    @Test func `An identity is never used twice`() async throws {
        try await withShow { new in
            let media = ["--media", new.folder.path("first.mp3")] + Self.summary
            _ = await run(new, ["One", "--date", "2026-01-01"] + media)
            let there =
                "podfeed: error: give --slug: the slug 'one' is that of 'mine/Feeds/morning-brief/episodes/2026-01-01-one.md'\n"
            #expect(await run(new, ["One", "--date", "2026-01-02"] + media) == Run(error: there, status: 64))
            _ = await new.run("lock")
            try FileManager.default.removeItem(atPath: new.path("Feeds/morning-brief/episodes/2026-01-01-one.md"))
            let gone =
                "podfeed: error: --slug: an episode 'morning-brief/one' was released before, and its identity is used up\n"
            #expect(await run(new, ["Two", "--slug", "one"] + media) == Run(error: gone, status: 64))
        }
    }

    @Test(arguments: [
        ([], "give --title, --summary, --media: nobody can be asked here"),
        (["T", "--summary", "S", "--media", "/x.mp3"], "--media: there is no file '/x.mp3'"),
        (["T", "--summary", "S", "--media", "https://a.org/x.mp3"], "give --media-bytes: nobody can be asked here"),
        (
            ["T", "--summary", "S", "--series", "x"],
            "--series: the show has no series 'x'; correct the id, or add the series to show.yaml"
        ),
        (["T", "--summary", "S\nT"], "--summary: 'summary' has more than one line; join the lines"),
        (["T", "--season", "0"], "--season: 'season' must be at least 1, found 0; write a number in the range"),
        (
            ["T", "--episode", "one"],
            "--episode: 'episode' must be a whole number, found 'one'; write digits, without quotes"
        ),
        (
            ["T", "--slug", "X Y"],
            "--slug: 'slug' must be made of a to z, 0 to 9 and hyphens, found 'X Y'; "
                + "write it in lower case with hyphens between words"
        ),
    ])
    func `A missing or wrong option is told by its name`(arguments: [String], complaint: String) async throws {
        try await withShow { new in
            #expect(await run(new, arguments) == Run(error: "podfeed: error: \(complaint)\n", status: 64))
            #expect(!FileManager.default.fileExists(atPath: new.path("Feeds/morning-brief/episodes")))
        }
    }

    @Test func `A template in which notes have no place is told`() async throws {
        try await withShow { new in
            try new.folder.write("title: T\n", to: "mine/Templates/new/episode.md")
            try new.folder.write("Notes.\n", to: "notes.md")
            let run = await run(
                new,
                ["T", "--media", new.folder.path("first.mp3"), "--notes", new.folder.path("notes.md")] + Self.summary)
            let error = """
                podfeed: error: nothing was made, as the template of an episode has no front matter between two lines \
                '---'; mend Templates/new/episode.md

                """
            #expect(run == Run(error: error, status: 2))
        }
    }

    @Test func `A show that is not there, and a title twice, are told`() async throws {
        try await withShow { new in
            #expect(
                await new.run("new", "episode", "evening", "T")
                    == Run(
                        error: "podfeed: error: the catalogue has no show 'evening': it has morning-brief\n",
                        status: 64))
            let twice = await new.run("new", "episode", "morning-brief", "T", "--title", "U")
            #expect(twice.status == 64 && twice.error.hasPrefix("podfeed: error: the title is given twice\n"))
        }
    }
}
