import Diagnostics
import Digests
import FeedValues
import PodcastCatalog
import PodcastModel
import Testing

@Suite("A show with a series and two feeds")
struct ShowTests {
    private static var folder: CatalogFolder {
        var folder = CatalogFolder.sound(
            CatalogFolder.showPath, replacing: "explicit: false\n",
            with: """
                explicit: false
                owner: { name: Deep Dive Newsroom, email: deep-dive@podcasts.example.com }
                people: [sean-callebs]
                funding: [{ url: "https://podcasts.example.com/support", label: Support us }]
                txt: [{ purpose: disclosure, value: Synthetic audio. }]
                series:
                  - id: relics
                    title: Relics of War
                    type: serial
                    season: 2
                    description: Objects and their keepers.
                    image: relics.jpg
                feeds:
                  - id: relics-feed
                    include: { series: relics }
                    author: Someone else
                    podroll: [main, { guid: 427c5174-3be0-54ad-883c-16634fea6e4d, title: Other }]
                  - id: main
                    numbering: none
                    podroll: [relics-feed]

                """)
        folder.files["deep-dive/relics.jpg"] = ""
        folder.files["deep-dive/episodes/2025-05-01-vest.jpg"] = ""
        folder.files["deep-dive/episodes/2025-05-01-vest.vtt"] = "WEBVTT\n"
        folder.files["deep-dive/episodes/2025-05-01-vest.chapters.yaml"] = """
            - { start: 0, title: One }
            - { start: "0:30.5", title: Two, link: "https://podcasts.example.com/two" }

            """
        folder.files["deep-dive/media/vest.m4a"] = ""
        folder.copyEpisode(
            "2025-05-01-vest",
            replacing: ("date: 2025-04-25", "date: 2025-05-01 18:00\nseries: relics\nepisode: 1"),
            (
                "people: [{ id: teen-sheng, role: guest }]",
                "people: [sean-callebs]\nalternates: [{ media: ../media/vest.m4a, title: Small }]"
            ))
        return folder
    }

    private static let derivedGuid =
        "deep-dive/show.yaml:20:9: info: catalog-guid-derived: the guid is made of the address "
        + "'https://podcasts.example.com/relics-feed/feed.xml', and changes with it "
        + "[keep it: write 'guid: 27083182-523e-5318-a605-035b80f533a8']"

    @Test func `inherits from show and series what a feed does not state`() throws {
        let catalog = try Self.folder.catalog()
        #expect(catalog.findings.map(\.lineWithHelp) == [Self.derivedGuid])
        let show = try #require(catalog.shows.first)
        #expect(show.feeds.map(\.id) == ["main", "relics-feed"])
        let (main, relics) = (show.feeds[0].channel, show.feeds[1].channel)
        #expect(main.title.value == "Deep Dive")
        #expect(relics.title.value == "Relics of War")
        #expect(relics.description.value == "Objects and their keepers.")
        #expect(relics.type.value == .serial)
        #expect(relics.author.value == "Someone else")
        #expect(relics.categories == main.categories)
        #expect(relics.owner == main.owner)
        #expect(relics.image?.value.address.description == "https://podcasts.example.com/relics-feed/cover.jpg")
        #expect(main.image?.value.address.description == "https://podcasts.example.com/deep-dive/cover.jpg")
        #expect(main.guid.value.description == "d345c6d9-d2ae-58c9-b99f-c71379960008")
        #expect(relics.guid.value == UUID.podcastFeed(address: show.feeds[1].address.value))
        #expect(main.podroll.map(\.value.feedGuid) == [relics.guid.value])
        #expect(relics.podroll.map(\.value.title) == ["Deep Dive", "Other"])
    }

    @Test func `selects and numbers the episodes of each feed`() throws {
        let show = try #require(try Self.folder.catalog().shows.first)
        let main = show.feed(show.feeds[0]).episodes
        let relics = show.feed(show.feeds[1]).episodes
        #expect(main.map(\.slug.value) == ["vest", "bessent"])
        #expect(main.map(\.number) == [nil, nil])
        #expect(relics.map(\.slug.value) == ["vest"])
        #expect(relics[0].number?.value == 1)
        #expect(relics[0].season?.value == Season(2, name: "Relics of War"))
        #expect(relics[0].guid == main[0].guid)
    }

    @Test func `says where each file of the site comes from`() throws {
        let catalog = try Self.folder.catalog()
        let show = try #require(catalog.shows.first)
        let chapters = try #require(show.episodes.last?.chapters?.value)
        #expect(
            catalog.files == [
                OutputFile(path: "deep-dive/chapters/vest.json", content: .chapters(chapters)),
                OutputFile(path: "deep-dive/cover.jpg", content: .file("deep-dive/cover.jpg")),
                OutputFile(path: "deep-dive/feed.xml", content: .feed(show: "deep-dive", id: "main", page: 1)),
                OutputFile(path: "deep-dive/images/vest.jpg", content: .file("deep-dive/episodes/2025-05-01-vest.jpg")),
                OutputFile(path: "deep-dive/media/bessent.mp3", content: .file("deep-dive/media/bessent.mp3")),
                OutputFile(path: "deep-dive/media/vest.m4a", content: .file("deep-dive/media/vest.m4a")),
                OutputFile(
                    path: "deep-dive/transcripts/vest.vtt", content: .file("deep-dive/episodes/2025-05-01-vest.vtt")),
                OutputFile(path: "relics-feed/cover.jpg", content: .file("deep-dive/relics.jpg")),
                OutputFile(path: "relics-feed/feed.xml", content: .feed(show: "deep-dive", id: "relics-feed", page: 1)),
            ])
        #expect(chapters.chapters.map(\.start.milliseconds) == [0, 30_500])
        #expect(chapters.chapters.map(\.title) == ["One", "Two"])
    }

    @Test func `holds drafts and future episodes back with all that is theirs`() throws {
        var folder = Self.folder
        folder.asOf = "2025-05-01T09:59:59Z"
        let before = try folder.catalog()
        #expect(before.shows[0].episodes.map(\.slug.value) == ["bessent"])
        #expect(
            before.files.map(\.path) == [
                "deep-dive/cover.jpg", "deep-dive/feed.xml", "deep-dive/media/bessent.mp3",
            ])
        #expect(before.shows[0].feeds.map(\.id) == ["main"])
        #expect(
            before.findings.map(\.line) == [
                "deep-dive/show.yaml:20:5: info: catalog-feed-held-back: "
                    + "the feed 'relics-feed' has no released episode yet and is not written",
                "deep-dive/show.yaml:20:9: info: catalog-guid-derived: the guid is made of the address "
                    + "'https://podcasts.example.com/relics-feed/feed.xml', and changes with it",
            ])
        folder.asOf = "2025-05-01T10:00:00Z"
        #expect(try folder.catalog().shows[0].episodes.map(\.slug.value) == ["bessent", "vest"])
        folder.replace("date:", "draft: true\ndate:")
        let drafted = try folder.catalog()
        #expect(drafted.shows[0].episodes.map(\.slug.value) == ["vest"])
        #expect(drafted.findings.map(\.lineWithHelp) == [Self.derivedGuid])
    }

    @Test func `makes guids of the show's guid and the episode's identity, unless they are known or stated`() throws {
        let made = try #require(try CatalogFolder.sound().catalog().shows.first?.episodes.first?.guid)
        let show = try #require(UUID("d345c6d9-d2ae-58c9-b99f-c71379960008"))
        #expect(made.value == UUID.v5(namespace: show, name: "deep-dive/bessent").description)
        var known = CatalogFolder.sound()
        known.released.guids = ["deep-dive/bessent": "old"]
        #expect(try known.catalog().shows[0].episodes[0].guid.value == "old")
        let stated = CatalogFolder.sound(CatalogFolder.episodePath, replacing: "date:", with: "guid: own\ndate:")
        #expect(try stated.catalog().shows[0].episodes[0].guid.value == "own")
    }

    @Test func `takes another address of the site`() throws {
        let catalog = try CatalogFolder.sound().catalog(site: "https://cdn.example.org/p/")
        let show = try #require(catalog.shows.first)
        #expect(show.feeds[0].address.value.description == "https://cdn.example.org/p/deep-dive/feed.xml")
        #expect(catalog.site == WebAddress("https://cdn.example.org/p/"))
        let media = show.episodes[0].enclosure.address.value.description
        #expect(media == "https://cdn.example.org/p/deep-dive/media/bessent.mp3")
    }

    @Test func `traces each value to its place`() throws {
        let show = try #require(try Self.folder.catalog().shows.first)
        let episode = try #require(show.episodes.first)
        func line(_ origin: Origin) -> String { "\(origin.location.line):\(origin.location.column) \(origin.kind)" }
        #expect(line(episode.title.origin) == "2:8 written")
        #expect(line(episode.date.origin) == "4:7 written")
        #expect(line(episode.enclosure.bytes.origin) == "6:8 derived")
        #expect(line(episode.guid.origin) == "1:1 derived")
        #expect(line(episode.type.origin) == "2:1 defaulted")
        #expect(episode.notes.blocks.map { line($0.origin) } == ["9:1 written"])
        #expect(line(show.channel.medium.origin) == "1:1 defaulted")
        #expect(line(show.feeds[0].address.origin) == "1:7 derived")
        #expect(show.feeds[1].channel.title.origin.location.line == 14)
    }

    @Test func `ends its notes with the footer of the series, else of the show`() throws {
        var folder = Self.folder
        folder.files["Templates/footers/deep-dive.mustache"] =
            "*{{episode.title}}*, from [{{show.title}}]({{show.link}})\n"
        folder.files["Templates/footers/relics.mustache"] =
            "{{#series.title}}Part of {{series.title}}{{/series.title}}\n"
        folder.replace("From Trader to Treasury", "\"*A* <b> & [c](d)_\"")
        let episodes = try folder.catalog().shows[0].episodes
        #expect(
            episodes.map { $0.notes.blocks.last?.value } == [
                "<p><em>*A* &lt;b&gt; &amp; [c](d)_</em>, from "
                    + "<a href=\"https://podcasts.example.com/deep-dive/\">Deep Dive</a></p>",
                "<p>Part of Relics of War</p>",
            ])
        #expect(episodes[0].notes.blocks.last?.origin.kind == .derived)
    }

    @Test func `opens its notes with the content advisory`() throws {
        let folder = CatalogFolder.sound(
            CatalogFolder.episodePath, replacing: "date:", with: "content-advisory: War & peace.\ndate:")
        #expect(
            try folder.catalog().shows[0].episodes[0].notes.html
                == "<p><strong>Content advisory:</strong> War &amp; peace.</p>\n<p>Twenty-eight years later.</p>")
    }

    @Test func `does not repeat an advisory with which its notes open`() throws {
        var folder = CatalogFolder.sound()
        folder.replace("date:", "content-advisory: War.\ndate:")
        folder.replace("Twenty-eight", "**Content advisory:** war.\n\nTwenty-eight")
        let html = try folder.catalog().shows[0].episodes[0].notes.html
        #expect(html == "<p><strong>Content advisory:</strong> war.</p>\n<p>Twenty-eight years later.</p>")
    }

    @Test func `publishes nothing of an episode that is not right`() throws {
        var folder = CatalogFolder.sound()
        folder.replace("date: 2025-04-25", "date: soon")
        let catalog = try folder.catalog()
        #expect(catalog.shows[0].episodes.count == 0)
        #expect(catalog.files.map(\.path) == ["deep-dive/cover.jpg", "deep-dive/feed.xml"])
    }

    @Test func `is the same however often and by however many threads it is read`() throws {
        var folder = Self.folder
        for day in 10..<30 {
            folder.copyEpisode("2024-05-\(day)-copy-\(day)", replacing: ("date: 2025-04-25", "date: 2024-05-\(day)"))
        }
        folder.replace("title:", "titel:", in: "deep-dive/episodes/2024-05-17-copy-17.md")
        let (first, second) = (try folder.catalog(), try folder.catalog(jobs: 3))
        #expect(first.shows[0].episodes.count == 21)
        #expect(first.findings == second.findings)
        #expect(first.files == second.files)
        #expect(first.shows.map(\.episodes) == second.shows.map(\.episodes))
        #expect(first.shows.map(\.channel) == second.shows.map(\.channel))
    }
}
