import Foundation
import LoopbackWeb
import Testing

@testable import PodfeedCommands

/// `podfeed import`, by what it prints and leaves behind.
@Suite(.serialized)
struct ImportCommandTests {
    private static func feed(_ media: String = "https://m.example.com/1.mp3", title: String = "Tea") -> String {
        """
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>\(title)</title>
        <link>https://tea.example.com/</link><description>All about tea.</description><language>en</language>
        <itunes:author>Jo Roe</itunes:author><itunes:explicit>false</itunes:explicit>
        <itunes:category text="Arts"><itunes:category text="Food"/></itunes:category>
        <itunes:image href="https://tea.example.com/cover.jpg"/>
        <item><title>One</title><guid>1</guid><pubDate>Mon, 03 Mar 2025 05:30:00 GMT</pubDate>
        <enclosure url="\(media)" length="5" type="audio/mpeg"/></item></channel></rss>

        """
    }

    /// The files below a folder.
    private static func names(_ folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { $0.contains(".") }.sorted()
    }

    private static let address = """
        feed.xml:1:78: info: the feed will be at 'https://tea.example.com/tea/feed.xml' [import-address]

        """
    private static let all = [
        "Feeds/podfeed.yaml", "Feeds/tea/episodes/2025-03-03-one.md", "Feeds/tea/show.yaml",
    ]

    @Test(arguments: ["new", "there"])
    func `A folder that is new or empty gets a catalogue`(_ name: String) async throws {
        try await Folder.temporary { place in
            try FileManager.default.createDirectory(atPath: place.path("there"), withIntermediateDirectories: true)
            try place.write(Self.feed(), to: "feed.xml")
            let run = await Run.of(
                ["import", place.path("feed.xml"), "--into", place.path(name), "--format", "concise"])
            #expect(run == Run(output: place.path(Self.address)))
            #expect(Self.names(place.path(name)) == Self.all)
        }
    }

    @Test(arguments: [("Show", "show"), ("Media", "media"), ("Episodes", "episodes"), ("Feeds", "feeds")])
    func `A show may be called like a folder of a catalogue`(_ title: String, _ id: String) async throws {
        try await Folder.temporary { place in
            let run = await Run.of(
                ["import", "-", "--into", place.path("a"), "--format", "concise"], input: Self.feed(title: title))
            #expect(
                run
                    == Run(
                        output: Self.address.replacing("feed.xml:1", with: "stdin:1").replacing(
                            "/tea/", with: "/\(id)/")))
            #expect(Self.names(place.path("a")) == Self.all.map { $0.replacing("/tea/", with: "/\(id)/") }.sorted())
        }
    }

    @Test func `What is piped in is imported, and people are told where it is`() async throws {
        try await Folder.temporary { place in
            let run = await Run.of(["import", "-", "--into", place.path("a")], input: Self.feed())
            let output = """
                info: the feed will be at 'https://tea.example.com/tea/feed.xml' [import-address]
                 --> stdin:1:78
                  |
                1 | <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Tea</title>
                  |                                                                              ^
                  = help: let the old address lead to the new one for good, and see 'podfeed migrate'

                1 info in 1 file
                \(place.path("a")): a catalogue with 1 episode of 'tea'

                """
            #expect(run == Run(output: output))
        }
    }

    @Test func `A feed that stays at its address needs no words about it`() async throws {
        try await Folder.temporary { place in
            let own = "<atom:link rel=\"self\" href=\"https://tea.example.com/tea/feed.xml\"/>"
            let guid = "<podcast:guid>7248a862-ac1e-5654-b0b6-53d668583ecb</podcast:guid>"
            let prefixes =
                "xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""
            let feed = Self.feed().replacing("<itunes:author>", with: own + guid + "<itunes:author>")
                .replacing("<rss ", with: "<rss \(prefixes) ")
            let run = await Run.of(["import", "-", "--into", place.path("a"), "--format", "concise"], input: feed)
            #expect(run == Run())
        }
    }

    @Test func `Nothing is overwritten`() async throws {
        try await Folder.temporary { place in
            try place.write(Self.feed(), to: "feed.xml")
            let run = await Run.of(["import", place.path("feed.xml"), "--into", place.path("")])
            let message =
                "the folder '\(place.path(""))' is not empty: nothing is overwritten; name an empty or a new one"
            #expect(run == Run(error: "podfeed: error: \(message)\n", status: 2))
            #expect(Self.names(place.path("")) == ["feed.xml"])
            let file = await Run.of(["import", place.path("feed.xml"), "--into", place.path("feed.xml")])
            #expect(
                file
                    == Run(
                        error: "podfeed: error: '\(place.path("feed.xml"))' is no folder; name another one\n", status: 2
                    ))
        }
    }

    @Test(
        arguments: [
            (
                "<rss version=\"2.0\"><channel><title>Tea</title><item></item>",
                "1:60: error: the feed can't be read to its end: the document ends inside <channel> of line 1"
            ),
            ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "1:1: error: the document is no feed of RSS 2.0"),
        ])
    func `Of what is no whole feed nothing is left`(_ feed: String, _ finding: String) async throws {
        try await Folder.temporary { place in
            try place.write(feed, to: "feed.xml")
            let run = await Run.of(
                ["import", place.path("feed.xml"), "--into", place.path("a"), "--format", "concise"])
            let name = place.path("feed.xml")
            #expect(
                run
                    == Run(
                        output: "\(name):\(finding) [import-unreadable]\n",
                        error: "podfeed: error: nothing was imported from '\(name)'; correct what is told above\n",
                        status: 2))
            #expect(Self.names(place.path("")) == ["feed.xml"])
        }
    }

    @Test(
        arguments: [
            (
                ["https://example.com/feed.xml", "--into", "a"],
                "cannot read 'https://example.com/feed.xml': no address is opened but with --online; add --online"
            ),
            (["missing.xml", "--into", "a"], "cannot read 'missing.xml': No such file or directory"),
            (["-", "--into", ""], "--into is empty: name a folder"),
            (
                ["-", "--into", "a", "-C", "b"],
                "-C names a catalogue that is there; give the folder of the new one as --into"
            ),
        ])
    func `Commands that mean nothing are refused`(_ arguments: [String], _ message: String) async {
        let run = await Run.of(["import"] + arguments)
        #expect(run.output.isEmpty && run.error.hasPrefix("podfeed: error: \(message)\n"), "\(run)")
        #expect(run.status == (message.hasPrefix("-") ? 64 : 2))
        #expect(!FileManager.default.fileExists(atPath: "a"))
    }

    @Test func `The lines of a key are replaced, not those of a text before it`() async throws {
        try await Folder.temporary { place in
            let folder = try ImportFolder(place.path("a"))
            let text = "---\ndescription: |-\n  media: x\n  more\nmedia: x\n---\n"
            try folder.write(text, to: "episodes/one.md")
            #expect(try folder.replace("media: y\n", by: "media: z\n", in: "episodes/one.md") == false)
            #expect(try folder.replace("media: x\n", by: "media: z\n", in: "episodes/two.md") == false)
            #expect(try folder.replace("media: x\n", by: "media: z\n", in: "episodes/one.md"))
            #expect(
                try String(contentsOfFile: folder.path("episodes/one.md"), encoding: .utf8)
                    == "---\ndescription: |-\n  media: x\n  more\nmedia: z\n---\n")
            folder.remove()
            #expect(Self.names(place.path("")) == [])
        }
    }

    @Test func `A feed and its media are fetched, by way of hops, and what can't be had is told`() async throws {
        let media = #"{"body": "sound", "headers": {"Content-Type": "audio/mpeg"}}"#
        let server = try LoopbackServer(
            #"{"/feed.xml": {"body": "FEED"}, "/1.mp3": {"location": "/2.mp3", "body": "elsewhere"}, "/2.mp3": \#(media)}"#
                .replacing(
                    "FEED", with: Self.feed("PLACE/1.mp3").replacing("\n", with: "").replacing("\"", with: #"\""#)
                )
                .replacing("PLACE", with: "http://127.0.0.1:PORT"))
        try await Folder.temporary { place in
            let refused = await Run.of(
                ["import", "--online", server.address + "/feed.xml", "--into", place.path("a")])
            let refusal =
                "cannot read '\(server.address)/feed.xml': 127.0.0.1 is no address of the public net, and was not asked; "
                + "give --allow-private-hosts when this is meant"
            #expect(refused == Run(error: "podfeed: error: \(refusal)\n", status: 2))
            let arguments = [
                "import", "--online", "--media", "--allow-private-hosts", server.address + "/feed.xml", "--into",
                place.path("a"), "-q",
            ]
            let run = await Run.of(arguments)
            #expect(run.status == 0 && run.error.isEmpty, "\(run)")
            #expect(Self.names(place.path("a")) == (Self.all + ["Feeds/tea/media/one.mp3"]).sorted())
            let sound = try String(contentsOfFile: place.path("a/Feeds/tea/media/one.mp3"), encoding: .utf8)
            #expect(sound == "sound")
            let episode = try String(contentsOfFile: place.path("a/" + Self.all[1]), encoding: .utf8)
            #expect(
                episode == """
                    ---
                    title: One
                    summary: false
                    date: "2025-03-03T05:30:00Z"
                    guid: "1"
                    media: ../media/one.mp3
                    ---

                    """)
            try place.write(Self.feed(server.address + "/missing.mp3"), to: "feed.xml")
            let missing = await Run.of(
                [
                    "import", "--media", "--allow-private-hosts", place.path("feed.xml"), "--into", place.path("b"),
                    "--format", "concise",
                ])
            let told = "'\(server.address)/missing.mp3' was not fetched: it answers 404 [import-fetch]"
            #expect(
                missing
                    == Run(output: place.path(Self.address) + place.path("feed.xml:7:1: warning: \(told)\n")))
            #expect(Self.names(place.path("b")) == Self.all)
        }
    }
}
