import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct NewShowCommandTests {
    private static let flags = [
        "--title", "Tea Time", "--description", "News of tea.", "--language", "en", "--author", "The Tea Board",
        "--category", "Arts > Food",
    ]

    private func run(_ new: NewCatalogue, _ arguments: [String], typed: String? = nil) async -> Run {
        var run = await Run.of(
            ["new", "show", "tea", "-C", new.path()] + arguments, input: typed ?? "", isTyped: typed != nil)
        run.output = run.output.replacing(new.start, with: "")
        run.error = run.error.replacing(new.start, with: "")
        return run
    }

    @Test func `Whoever types is asked for all, and each answer is held against the checks of a build`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let answers = [
                "", "Tea: \"Time\" # 1", "News of tea.", "", "klingon", "en-GB", "The Tea Board",
                "Arts > Fod", "Arts > Food, News", "maybe", "", new.folder.path("nothing.jpg"),
                new.folder.path("first.mp3"), new.folder.path("cover.jpg"), "Mars/Olympus", "Europe/London",
                "tea", "tea@example.org",
            ]
            let run = await run(new, [], typed: answers.map { $0 + "\n" }.joined())
            #expect(
                run.error
                    == """
                    Title:   an answer is needed; control-C ends all, and nothing is made
                    Title: What it is about: Its page [https://podcasts.example.com/tea/]: Language, such as en:   \
                    'language' must be a registered BCP 47 tag, found 'klingon'; write a tag such as en, en-GB or zh-Hans
                    Language, such as en: Author, as listeners read it: Categories, such as News > Politics; several with \
                    commas:   'Arts > Fod' is no category of Apple's; did you mean 'Arts > Food'?
                    Categories, such as News > Politics; several with commas: Explicit (true or false) [false]:   \
                    'explicit' must be true or false, found 'maybe'; write true or false, without quotes
                    Explicit (true or false) [false]: Cover, a square JPEG or PNG of 1400 to 3000 pixels (optional):   \
                    there is no file 'nothing.jpg'
                    Cover, a square JPEG or PNG of 1400 to 3000 pixels (optional):   'first.mp3' is no picture; replace \
                    it with a JPEG or PNG picture
                    Cover, a square JPEG or PNG of 1400 to 3000 pixels (optional): Time zone [UTC]:   'time-zone' must be \
                    a time zone such as Asia/Shanghai, found 'Mars/Olympus'; write a name such as Europe/Berlin, \
                    Asia/Shanghai or UTC
                    Time zone [UTC]: Mailbox to which directories write (optional):   'email' must be one mailbox, found \
                    'tea'; write one mailbox, as feeds@example.com
                    Mailbox to which directories write (optional):\u{20}
                    """)
            #expect(
                run.output == """
                    + mine/Feeds/tea/show.yaml
                    + mine/Feeds/tea/cover.jpg
                    Next: podfeed new episode tea

                    """)
            let lines = try new.lines("Feeds/tea/show.yaml")
            #expect(
                lines == [
                    #"title: "Tea: \"Time\" # 1""#, "description: News of tea.",
                    "link: https://podcasts.example.com/tea/", "language: en-GB", "author: The Tea Board",
                    "categories: [Arts > Food, News]", "explicit: false", "image: cover.jpg",
                    "time-zone: Europe/London", "owner: { name: The Tea Board, email: tea@example.org }",
                ])
        }
    }

    @Test func `A description keeps its paragraphs, and one of the template can be replaced`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            var flags = Self.flags
            flags[3] = "News of tea.\n\nEvery day."
            #expect(await run(new, flags + ["-q"]) == Run())
            let text = try new.text("Feeds/tea/show.yaml")
            #expect(text.contains("\ndescription: |-\n  News of tea.\n\n  Every day.\n"))
            let template = try new.text("Templates/new/show.yaml")
                .replacing(/\ndescription:.*\n/, with: "\ndescription: |-\n  One.\n\n  Two.\n")
            try new.folder.write(template, to: "mine/Templates/new/show.yaml")
            let arguments = ["new", "show", "coffee", "-C", new.path()] + Self.flags
            #expect(await Run.of(arguments + ["-q"]) == Run())
            #expect(
                try new.text("Feeds/coffee/show.yaml")
                    == text
                    .replacing("|-\n  News of tea.\n\n  Every day.", with: "News of tea.").replacing(
                        "/tea/", with: "/coffee/"))
        }
    }

    @Test func `Answers that end early leave nothing`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let before = new.names
            let run = await run(new, [], typed: "Tea Time\n")
            let error = """
                Title: What it is about: 
                podfeed: error: nothing was made: the answers ended; run the command again

                """
            #expect(run == Run(error: error, status: 2))
            #expect(new.names == before)
        }
    }

    @Test func `Where nobody can be asked, the options that are missing are named`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let error =
                "podfeed: error: give --description, --language, --author, --category: nobody can be asked here\n"
            #expect(await run(new, ["--title", "Tea Time"]) == Run(error: error, status: 64))
            #expect(!FileManager.default.fileExists(atPath: new.path("Feeds/tea")))
        }
    }

    @Test func `A show without a cover says where it goes and where a build would stop`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let expected = """
                + mine/Feeds/tea/show.yaml
                The cover is still missing: put a square JPEG or PNG of 1400 to 3000 pixels at mine/Feeds/tea/cover.jpg. \
                Until then a build stops at mine/Feeds/tea/show.yaml:12.
                Next: podfeed new episode tea

                """
            #expect(await run(new, Self.flags) == Run(output: expected))
            let build = await new.run("build", "-q", "--format", "concise")
            #expect(
                build.output.contains(
                    "mine/Feeds/tea/show.yaml:12:8: error: there is no file 'mine/Feeds/tea/cover.jpg' [catalog-file-missing]"
                ))
        }
    }

    @Test func `Owner, rights and a lasting guid are written`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init", "--site", "https://podcasts.newsroom.org")
            let more = ["--owner-name", "The Board", "--owner-email", "tea@newsroom.org", "--copyright", "The Board"]
            #expect(await run(new, Self.flags + more).status == 0)
            let lines = try new.lines("Feeds/tea/show.yaml")
            #expect(
                lines.suffix(4) == [
                    "time-zone: UTC", "owner: { name: The Board, email: tea@newsroom.org }", "copyright: The Board",
                    "guid: f375b470-0d79-5ff2-939e-f0cda15d258a",
                ])
        }
    }

    @Test func `What the catalogue's own template says is the answer`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let path = "Templates/new/show.yaml"
            let own =
                try new.text(path)
                .replacing("author: Who makes it, as listeners read it", with: "author: Our Newsroom")
                .replacing(/categories: .*/, with: "categories: [News, Arts > Food]")
                .replacing("language: en", with: "language: fr") + "people: []\n"
            try new.folder.write(own, to: "mine/" + path)
            let run = await run(new, ["--title", "Thé", "--description", "Le thé.", "-q"])
            #expect(run == Run())
            let lines = try new.lines("Feeds/tea/show.yaml")
            #expect(
                lines == [
                    "title: Thé", "description: Le thé.", "link: https://podcasts.example.com/tea/", "language: fr",
                    "author: Our Newsroom", "categories: [News, Arts > Food]", "explicit: false", "image: cover.jpg",
                    "time-zone: UTC", "people: []",
                ])
        }
    }

    @Test func `The next show speaks the language of the first`() async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.makeShow("--time-zone", "Europe/Berlin")
            let typed = "\n\n\n\n\n\n\n\n\n\n"
            let asked = await run(
                new, ["--title", "T", "--description", "D", "--author", "A", "--category", "Arts"], typed: typed)
            #expect(
                asked.error
                    == "Its page [https://podcasts.newsroom.org/tea/]: Language, such as en [en]: Explicit (true or "
                    + "false) [false]: Cover, a square JPEG or PNG of 1400 to 3000 pixels (optional): "
                    + "Time zone [Europe/Berlin]: Mailbox to which directories write (optional): ")
        }
    }

    @Test(arguments: [
        (["--category", "News > Foot"], "--category: 'News > Foot' is no category of Apple's; did you mean 'News'?"),
        (
            ["--explicit", "no"],
            "--explicit: 'explicit' must be true or false, found 'no'; write true or false, without quotes"
        ),
        (
            ["--link", "x"],
            "--link: 'link' must be an address with https, found 'x'; write the whole address, as https://example.com/page"
        ),
        (
            ["--owner-name", "B", "--owner-email", "b"],
            "--owner-email: 'email' must be one mailbox, found 'b'; write one mailbox, as feeds@example.com"
        ),
        (["--image", "/nothing.png"], "--image: there is no file '/nothing.png'"),
    ])
    func `A wrong option is refused by its name`(wrong: [String], complaint: String) async throws {
        try await NewCatalogue.temporary { new in
            _ = await new.run("init")
            let others = Array(Self.flags.dropLast(wrong[0] == "--category" ? 2 : 0))
            #expect(await run(new, others + wrong) == Run(error: "podfeed: error: \(complaint)\n", status: 64))
        }
    }

    @Test func `An id that is none, a show that is there, and no catalogue are told`() async throws {
        try await NewCatalogue.temporary { new in
            let none = await run(new, Self.flags)
            #expect(
                none
                    == Run(
                        error:
                            "podfeed: error: no podfeed.yaml in 'mine' or 'mine/Feeds'; name the folder of a catalogue with "
                            + "-C, or make one with 'podfeed init'\n", status: 2))
            _ = await new.run("init")
            _ = await run(new, Self.flags)
            #expect(
                await run(new, Self.flags)
                    == Run(
                        error:
                            "podfeed: error: nothing was made, as this stands in the way: mine/Feeds/tea/show.yaml; move it "
                            + "away, or choose another name\n", status: 2))
            let id = await Run.of(["new", "show", "Tea Time", "-C", new.path()] + Self.flags)
            #expect(
                id
                    == Run(
                        error: "podfeed: error: the id 'Tea Time' must be made of a to z, 0 to 9 and hyphens\n",
                        status: 64))
        }
    }
}
