import Diagnostics
import FeedValues
import Foundation
import PodcastCatalog
import PodcastModel
import Testing

/// Wherever chapters are written, the same chapters come of it.
struct ChapterSourceTests {
    private static let beside = "deep-dive/episodes/2025-04-25-bessent"

    private static func time(_ seconds: Double) throws -> MediaDuration {
        try #require(MediaDuration(seconds: seconds))
    }

    /// Three chapters: one with nothing, one with a page, one with half a second.
    private static func three() throws -> [Chapter] {
        [
            Chapter(start: try time(0), title: "The drawer"),
            Chapter(
                start: try time(20), title: "Names & “roles”",
                link: WebAddress("https://a.example/roll?a=1&b=2")),
            Chapter(start: try time(65.5), title: "12 people"),
        ]
    }

    private func chapters(of folder: CatalogFolder) throws -> ChapterList {
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        return try #require(catalog.shows.first?.episodes.first?.chapters?.value)
    }

    @Test(
        "Files of every format",
        arguments: [
            (
                "chapters.yaml",
                """
                - { start: 0, title: The drawer }
                - { start: "0:20", title: Names & “roles”, link: "https://a.example/roll?a=1&b=2" }
                - { start: "01:05.500", title: 12 people }
                """
            ),
            (
                "chapters.json",
                #"""
                { "version": "1.2.0", "waypoints": false, "author": "", "chapters": [
                  { "startTime": 0, "title": "The drawer", "img": "", "number": 1 },
                  { "startTime": 20.0, "title": "Names & \u201Croles”", "url": "https:\/\/a.example/roll?a=1&b=2" },
                  { "startTime": 65.5, "title": "12 people", "toc": true }
                ] }
                """#
            ),
            (
                "psc",
                """
                <?xml version="1.0"?>
                <psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
                  <psc:chapter start="0" title="The drawer"/>
                  <psc:chapter start="00:00:20" title="Names &amp; “roles”" href="https://a.example/roll?a=1&amp;b=2"/>
                  <psc:chapter start="00:01:05.500" title="12 people" image=""/>
                </psc:chapters>
                """
            ),
            (
                "psc",
                """
                <chapters><chapter title='The drawer' start='0:00'/>
                <chapter start='20' title='Names &amp; “roles”' href='https://a.example/roll?a=1&#38;b=2'/>
                <chapter start='65.5' title='12 people'/></chapters>
                """
            ),
            (
                "chapters.txt",
                """
                00:00:00.000 The drawer
                00:00:20.000 Names & “roles” <https://a.example/roll?a=1&b=2>

                00:01:05.500 12 people
                """
            ),
        ])
    func files(_ ending: String, _ text: String) throws {
        let list = try chapters(of: .sound(["\(Self.beside).\(ending)": text]))
        #expect(list.chapters == (try Self.three()))
        #expect(
            list.head
                == ChapterList.Head(
                    title: "From Trader to Treasury", author: "Deep Dive Newsroom", podcast: "Deep Dive",
                    fileName: "bessent.mp3"))
    }

    @Test func `A file that is stated is read by its name, too`() throws {
        var folder = CatalogFolder.sound()
        folder.files["deep-dive/parts/one.json"] =
            #"{ "chapters": [{ "startTime": 1, "title": "A", "img": "a.jpg" }] }"#
        folder.files["deep-dive/parts/a.jpg"] = ""
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: ../parts/one.json\n")
        let list = try chapters(of: folder)
        #expect(list.chapters.map(\.title) == ["A"])
        #expect(list.chapters.map(\.image?.description) == ["https://podcasts.example.com/deep-dive/images/bessent.a.jpg"])
    }

    @Test func `Labels of Audacity have ends`() throws {
        let text = "0.000000\t5.250000\tOne\n6.000000\t6.000000\tTwo people\n"
        let list = try chapters(of: .sound(["\(Self.beside).chapters.txt": text]))
        var one = Chapter(start: try Self.time(0), title: "One")
        one.end = try Self.time(5.25)
        #expect(list.chapters == [one, Chapter(start: try Self.time(6), title: "Two people")])
    }

    @Test func `The media file holds them`() throws {
        var folder = CatalogFolder.sound()
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: embedded\n")
        folder.embed([
            (0, "The drawer", nil), (20_000, "Names & “roles”", "https://a.example/roll?a=1&b=2"),
            (65_500, "12 people", nil),
        ])
        #expect(try chapters(of: folder).chapters == (try Self.three()))
    }

    @Test(
        "The notes hold them",
        arguments: [
            "0:00 The drawer\n0:20 [Names & “roles”](https://a.example/roll?a=1&b=2)\n1:05.5 12 people",
            "Chapters:\\\n(0:00) The drawer  \n(0:20) Names & “roles” [x](https://a.example/roll?a=1&b=2)<br>(1:05.5) 12 people",
            "- 00:00:00 – The drawer\n- 00:00:20 – [Names & “roles”](https://a.example/roll?a=1&b=2)\n- 00:01:05.5 – 12 people",
            "1. [0:00] The drawer\n2. **[0:20]** *Names* & “roles” [m](mailto:a@b.example)\n3. [1:05.500] - 12 people",
            "0:00: The drawer\n\nAnd prose at 12:30.\n\n0:20 | Names & “roles”\n\n> 5:00 quoted\n\n1:05.5 — 12 people",
        ])
    func notes(_ notes: String) throws {
        var folder = CatalogFolder.sound()
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: notes\n")
        folder.replace("Twenty-eight years later.", notes)
        let found = try chapters(of: folder).chapters
        #expect(found.map(\.start.milliseconds) == [0, 20_000, 65_500])
        let beginnings = ["The drawer", "Names & “roles”", "12 people"]
        #expect(zip(found, beginnings).allSatisfy { $0.title?.hasPrefix($1) ?? false })
    }

    @Test func `Links in notes become those of chapters`() throws {
        var folder = CatalogFolder.sound()
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: notes\n")
        folder.replace(
            "Twenty-eight years later.",
            "- 0:00 The drawer\n- 0:20 [Names & “roles”](https://a.example/roll?a=1&b=2)\n- 1:05.5 12 people")
        #expect(try chapters(of: folder).chapters == (try Self.three()))
    }

    @Test func `A chapter has an end, a place, a picture, and may be hidden`() throws {
        let folder = CatalogFolder.sound([
            "deep-dive/tower.jpg": "",
            "\(Self.beside).chapters.yaml": """
            - { start: 0, end: 10, title: One, image: ../tower.jpg }
            - start: 10
              toc: false
              image: https://a.example/b.jpg
              location: { name: Eiffel Tower, geo: "geo:48.858093,2.294694", osm: W5013364 }
            - { start: 10, title: Two }
            """,
        ])
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        let list = try #require(catalog.shows.first?.episodes.first?.chapters?.value)
        var one = Chapter(
            start: try Self.time(0), title: "One",
            image: WebAddress("https://podcasts.example.com/deep-dive/images/bessent.tower.jpg"))
        one.end = try Self.time(10)
        var hidden = Chapter(start: try Self.time(10), title: nil, image: WebAddress("https://a.example/b.jpg"))
        hidden.isHidden = true
        hidden.location = Location(
            "Eiffel Tower", coordinates: GeoURI("geo:48.858093,2.294694"), object: OpenStreetMapID("W5013364"))
        #expect(list.chapters == [one, hidden, Chapter(start: try Self.time(10), title: "Two")])
        let picture = OutputFile(path: "deep-dive/images/bessent.tower.jpg", content: .file("deep-dive/tower.jpg"))
        #expect(catalog.files.contains(picture))
    }

    @Test func `Pictures of chapters are held back with their episode`() throws {
        var folder = CatalogFolder.sound([
            "deep-dive/tower.jpg": "",
            "\(Self.beside).chapters.yaml": "- { start: 0, title: One, image: ../tower.jpg }\n",
        ])
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\ndraft: true\n")
        let paths = try folder.catalog().files.map(\.path)
        #expect(!paths.contains { $0.contains("tower") || $0.contains("chapters") })
    }
}
