import Diagnostics
import FeedValues
import FeedVocabulary
import Foundation
import PodcastCatalog
import PodcastModel
import Testing

@Suite("An episode")
struct EpisodeTests {
    @Test func `may lie on the web with what is stated of it`() throws {
        let folder = CatalogFolder.sound(
            CatalogFolder.episodePath, replacing: "../media/bessent.mp3",
            with: "{ url: \"https://cdn.example.org/a.mp3\", bytes: 7, type: audio/mpeg, duration: \"1:02:03\" }")
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        let enclosure = try #require(catalog.shows.first?.episodes.first?.enclosure)
        #expect(enclosure.address.value == WebAddress("https://cdn.example.org/a.mp3"))
        #expect(enclosure.bytes.value == 7)
        #expect(enclosure.duration?.value.milliseconds == 3_723_000)
        #expect(catalog.files.map(\.path) == ["deep-dive/cover.jpg", "deep-dive/feed.xml"])
    }

    @Test(
        "says what its media lacks",
        arguments: [
            (
                "https://cdn.example.org/a.mp3",
                """
                6:8: error: catalog-value-type: 'media' must be a file, found the address \
                'https://cdn.example.org/a.mp3'
                """
            ),
            ("{ bytes: 7 }", "6:8: error: catalog-key-missing: a media file has neither 'file' nor 'url'"),
            (
                "{ url: \"https://a.org/\", type: audio/mpeg }",
                "6:8: error: catalog-key-missing: a media file on the web has no 'bytes'"
            ),
            (
                "{ url: \"https://a.org/\", type: audio/ogg, bytes: 7 }",
                "6:39: error: catalog-media-type: podcast apps don't play 'audio/ogg'"
            ),
            (
                "{ url: \"https://a.org/\", type: audio/mpeg, bytes: 7, duration: long }",
                "6:71: error: catalog-duration: 'duration' must be a time such as 1:30, found 'long'"
            ),
            ("[../media/bessent.mp3]", "6:8: error: catalog-value-type: 'media' must be text, found a list"),
        ])
    func media(_ value: String, _ finding: String) throws {
        let folder = CatalogFolder.sound(CatalogFolder.episodePath, replacing: "../media/bessent.mp3", with: value)
        let found = try folder.findings()
        #expect(found == ["\(CatalogFolder.episodePath):\(finding)"])
    }

    private static let numbers: [(season: String, number: String, Season?, whole: Int?, fraction: String?)] = [
        ("2", "4", Season(2, name: "Nights"), 4, nil), ("1", "1", Season(1), 1, nil),
        ("2", "4.50", Season(2, name: "Nights"), nil, "4.5"), ("2", "0.125", Season(2, name: "Nights"), nil, "0.125"),
    ]

    @Test(arguments: numbers)
    func `has the name of its season, and a number that may have a fraction`(
        _ season: String, _ number: String, _ expected: Season?, _ whole: Int?, _ fraction: String?
    ) throws {
        var folder = CatalogFolder.sound()
        folder.replace("explicit:", "seasons: [{ number: 2, name: Nights }]\nexplicit:", in: CatalogFolder.showPath)
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nseason: \(season)\nepisode: \(number)\n")
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        let episode = try #require(catalog.shows.first?.episodes.first)
        #expect(episode.season?.value == expected)
        #expect(episode.number?.value == whole)
        #expect(episode.extras?.fractionalNumber?.value.description == fraction)
    }

    @Test func `has the first name of a season that has two`() throws {
        var folder = CatalogFolder.sound()
        folder.replace(
            "explicit:", "seasons: [{ number: 2, name: Nights }, { number: 2, name: Days }]\nexplicit:",
            in: CatalogFolder.showPath)
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nseason: 2\n")
        let episode = try #require(try folder.catalog().shows.first?.episodes.first)
        #expect(episode.season?.value == Season(2, name: "Nights"))
    }

    @Test(arguments: ["3", "3.0", ".5", "5.", "-1.5", "+1.5", "1.2345", "1234567890.5", "1e3", "1.5e3", "", "1.2.3"])
    func `has no number with a fraction like these`(_ text: String) { #expect(FractionalNumber(text) == nil) }

    @Test func `credits people with the role stated here, else there, else as host`() throws {
        var folder = CatalogFolder.sound()
        folder.files["people.yaml"] = "a: { name: Ann, role: reporter, image: ann.png }\nb: { name: Ben }\n"
        folder.files["ann.png"] = ""
        folder.replace("[{ id: teen-sheng, role: guest }]", "[a, { id: a, role: Guest }, b]")
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        let people = catalog.shows[0].episodes[0].people.map(\.value)
        #expect(people.map(\.name) == ["Ann", "Ann", "Ben"])
        #expect(people.map(\.role.role) == ["reporter", "guest", "host"])
        #expect(
            people.map(\.image?.description) == [
                "https://podcasts.example.com/people/a.png", "https://podcasts.example.com/people/a.png", nil,
            ])
        #expect(catalog.files.map(\.path).filter { $0.hasPrefix("people") } == ["people/a.png"])
    }

    @Test func `has the transcripts that it states, each with its type and language`() throws {
        var folder = CatalogFolder.sound()
        folder.files["deep-dive/episodes/a.srt"] = ""
        folder.files["deep-dive/episodes/b.vtt"] = ""
        folder.replace(
            "date: 2025-04-25\n",
            """
            date: 2025-04-25
            transcripts:
              - a.srt
              - { file: b.vtt, language: de }
              - { url: "https://a.org/c.json", type: application/json }

            """)
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        let transcripts = catalog.shows[0].episodes[0].transcripts.map(\.value)
        #expect(
            transcripts.map { "\($0.type) \($0.language?.description ?? "-") \($0.address)" } == [
                "application/x-subrip - https://podcasts.example.com/deep-dive/transcripts/bessent.srt",
                "text/vtt de https://podcasts.example.com/deep-dive/transcripts/bessent.de.vtt",
                "application/json - https://a.org/c.json",
            ])
    }

    @Test func `is normalised: composed characters, no space around texts`() throws {
        var folder = CatalogFolder.sound()
        folder.replace("From Trader to Treasury", "\"  Cafe\u{301} \u{a0}\"")
        #expect(
            try folder.catalog().shows[0].episodes[0].title.value.unicodeScalars.elementsEqual("Café".unicodeScalars))
    }

    @Test func `is read alike with CRLF`() throws {
        var folder = CatalogFolder.sound()
        let plain = try folder.catalog().shows[0].episodes
        folder.files = folder.files.mapValues { $0.replacingOccurrences(of: "\n", with: "\r\n") }
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == [])
        #expect(catalog.shows[0].episodes == plain)
        folder.replace("Twenty-eight", "One\r\n\r\n[a](x)")
        #expect(
            try folder.findings() == [
                "\(CatalogFolder.episodePath):11:5: error: catalog-link-relative: the link 'x' is relative"
            ])
    }

    @Test func `names what is missing, each key once, at the beginning of the front matter`() throws {
        let folder = CatalogFolder.sound([CatalogFolder.episodePath: "---\ndraft: false\n---\n"])
        let found = try folder.findings()
        #expect(
            found
                == ["date", "media", "summary", "title"].map {
                    "\(CatalogFolder.episodePath):2:1: error: catalog-key-missing: the episode has no '\($0)'"
                })
    }

    @Test func `without its slug in order gets help`() throws {
        var folder = CatalogFolder.sound()
        folder.files["deep-dive/episodes/2025-04-26 Über.md"] = folder.files[CatalogFolder.episodePath]
        folder.replace("2025-04-25", "2025-04-26", in: "deep-dive/episodes/2025-04-26 Über.md")
        let found = try folder.catalog().findings.map(\.lineWithHelp)
        #expect(
            found == [
                "deep-dive/episodes/2025-04-26 Über.md:1:1: error: catalog-slug: the file name makes the slug "
                    + "'2025-04-26 Über', expected a to z, 0 to 9 and hyphens [rename the file, or state 'slug']"
            ])
    }
}
