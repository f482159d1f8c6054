import Diagnostics
import Digests
import FeedValues
import PodcastCatalog
import PodcastModel
import Testing

/// Which episodes are in which feed at which instant.
struct FeedTimingTests {
    /// What a catalogue makes at an instant: the episodes of each feed, and the files.
    private struct State {
        var feeds: [String: [String]] = [:]
        var files: Set<String> = []
        var changes: [String] = []
        var findings: [String] = []
    }

    /// The small catalogue with keys of feeds and of the episode, of 25 April 2025, 12:00 in Shanghai (04:00 UTC).
    private func state(
        feeds: String = "", episode: String = "", asOf: String, date: String = "date: 2025-04-25\n"
    ) throws -> State {
        var folder = CatalogFolder.sound()
        folder.asOf = asOf
        folder.replace("guid: d345", "\(feeds)guid: d345", in: CatalogFolder.showPath)
        folder.replace("date: 2025-04-25\n", "\(date)\(episode)")
        let catalog = try folder.catalog()
        var state = State()
        let instant = try #require(Timestamp(iso8601: asOf))
        for show in catalog.shows {
            for feed in show.feeds { state.feeds[feed.id] = show.feed(feed, asOf: instant).episodes.map(\.slug.value) }
        }
        state.files = Set(catalog.files.map(\.path))
        state.changes = catalog.changes.map { change in
            "\(change.time.iso8601) \(change.slug) \(change.kind.rawValue) \(change.feed ?? "-") \(change.key)"
        }
        state.findings = catalog.findings.map(\.line)
        return state
    }

    private let plus = """
        feeds:
        - id: main
          offset: 3d
        - id: plus
          private: 6f1d0c94e27b4a58b3c1d5e7f8092a46
          guid: 427c5174-3be0-54ad-883c-16634fea6e4d

        """
    private let privateFeed = "private/6f1d0c94e27b4a58b3c1d5e7f8092a46/feed.xml"

    @Test func `An embargo holds back an episode that has a date of the past`() throws {
        let key = "publish-after: 2025-05-01 06:00\n"
        let before = try state(episode: key, asOf: "2025-04-30T21:59:59Z")
        #expect(before.files == [] && before.feeds == [:])
        #expect(before.changes == ["2025-04-30T22:00:00Z bessent release - publish-after"])
        let after = try state(episode: key, asOf: "2025-04-30T22:00:00Z")
        #expect(after.feeds == ["main": ["bessent"]] && after.changes == [] && after.findings == [])
        // The later of the two counts.
        let early = try state(episode: "publish-after: 2025-04-01\n", asOf: "2025-04-25T03:59:59Z")
        #expect(early.changes == ["2025-04-25T04:00:00Z bessent release - date"])
    }

    @Test func `An episode that expires leaves feeds and takes its files along`() throws {
        let key = "expire-after: 2025-05-01 06:00\n"
        let before = try state(episode: key, asOf: "2025-04-30T21:59:59Z")
        #expect(before.files == ["deep-dive/feed.xml", "deep-dive/cover.jpg", "deep-dive/media/bessent.mp3"])
        #expect(before.changes == ["2025-04-30T22:00:00Z bessent expires - expire-after"])
        let after = try state(episode: key, asOf: "2025-04-30T22:00:00Z")
        #expect(after.feeds == ["main": []] && after.changes == [] && after.findings == [])
        #expect(after.files == ["deep-dive/feed.xml", "deep-dive/cover.jpg"])
    }

    @Test func `A delayed feed waits, while a private one has the episode`() throws {
        let before = try state(feeds: plus, asOf: "2025-04-25T03:59:59Z")
        #expect(before.files == [])
        #expect(
            before.changes == [
                "2025-04-25T04:00:00Z bessent release - date", "2025-04-28T04:00:00Z bessent enters main offset",
            ])
        let early = try state(feeds: plus, asOf: "2025-04-25T04:00:00Z")
        #expect(early.feeds == ["plus": ["bessent"]])
        #expect(early.files == [privateFeed, "deep-dive/cover.jpg", "deep-dive/media/bessent.mp3"])
        #expect(early.changes == ["2025-04-28T04:00:00Z bessent enters main offset"])
        let late = try state(feeds: plus, asOf: "2025-04-28T04:00:00Z")
        #expect(late.feeds == ["plus": ["bessent"], "main": ["bessent"]] && late.changes == [])
        #expect(late.files.contains("deep-dive/feed.xml"))
    }

    @Test func `An offset counts from the end of an embargo, and nobody has the episode before`() throws {
        let feeds = "feeds:\n- { id: main, offset: 2w }\n"
        let embargo = "publish-after: 2025-05-01 12:00\n"
        let before = try state(feeds: feeds, episode: embargo, asOf: "2025-05-15T03:59:59Z")
        #expect(before.files == [])
        #expect(before.changes == ["2025-05-15T04:00:00Z bessent release - offset"])
        let after = try state(feeds: feeds, episode: embargo, asOf: "2025-05-15T04:00:00Z")
        #expect(after.feeds == ["main": ["bessent"]] && after.changes == [])
    }

    @Test func `What leaves the last feed that has it is over`() throws {
        let feeds = """
            feeds:
            - { id: main, expire: 10d }
            - { id: week, expire: 1w, guid: 427c5174-3be0-54ad-883c-16634fea6e4d }

            """
        let both = try state(feeds: feeds, asOf: "2025-05-02T03:59:59Z")
        #expect(both.feeds == ["main": ["bessent"], "week": ["bessent"]])
        #expect(
            both.changes == [
                "2025-05-02T04:00:00Z bessent leaves week expire", "2025-05-05T04:00:00Z bessent expires - expire",
            ])
        let one = try state(feeds: feeds, asOf: "2025-05-02T04:00:00Z")
        #expect(one.feeds == ["main": ["bessent"], "week": []])
        #expect(one.files.contains("deep-dive/media/bessent.mp3"))
        let none = try state(feeds: feeds, asOf: "2025-05-05T04:00:00Z")
        #expect(none.feeds == ["main": [], "week": []] && none.changes == [])
        #expect(!none.files.contains("deep-dive/media/bessent.mp3"))
    }

    @Test func `A feed stays when its episodes have expired and the next one is still to come`() throws {
        var folder = CatalogFolder.sound()
        folder.copyEpisode("2025-05-02-yellen", replacing: ("2025-04-25", "2025-05-02"))
        folder.replace("guid: d345", "feeds: [{ id: main, expire: 5d }]\nguid: d345", in: CatalogFolder.showPath)
        let files = ["deep-dive/feed.xml", "deep-dive/cover.jpg"]
        for (time, expected) in [
            ("2025-04-25T04:00:00Z", files + ["deep-dive/media/bessent.mp3"]), ("2025-04-30T04:00:00Z", files),
            ("2025-05-02T04:00:00Z", files + ["deep-dive/media/bessent.mp3"]), ("2025-05-07T04:00:00Z", files),
        ] {
            folder.asOf = time
            let catalog = try folder.catalog()
            #expect(Set(catalog.files.map(\.path)) == Set(expected), "\(time)")
            #expect(catalog.findings.map(\.line) == [] && catalog.rest["deep-dive"]?.waitingFeeds == [])
        }
        // Before its first episode, it waits; so does one whose first episode expired before it was due.
        folder.asOf = "2025-04-25T03:59:59Z"
        #expect(try folder.catalog().files.map(\.path) == [])
        folder.replace("expire: 5d", "offset: 6d", in: CatalogFolder.showPath)
        folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nexpire-after: 2025-04-28\n")
        folder.asOf = "2025-05-01T05:00:00Z"
        #expect(try folder.catalog().files.map(\.path) == [])
    }

    @Test func `An episode without a date is at once and for ever in feeds of any times`() throws {
        let feeds = "feeds:\n- { id: main, offset: 3d, expire: 5d }\n"
        let state = try state(feeds: feeds, episode: "date: false\n", asOf: "2025-05-25T03:59:59Z", date: "")
        #expect(state.feeds == ["main": ["bessent"]] && state.changes == [])
        #expect(state.files.contains("deep-dive/media/bessent.mp3"))
        // An embargo is a date.
        let embargo = try self.state(
            feeds: feeds, episode: "date: false\npublish-after: 2025-05-01 12:00\n", asOf: "2025-05-03T04:00:00Z",
            date: "")
        #expect(
            embargo.changes == [
                "2025-05-04T04:00:00Z bessent release - offset", "2025-05-09T04:00:00Z bessent expires - expire",
            ])
    }

    @Test func `Whether an episode is in no feed any more is told of its time`() throws {
        let limit = "catalog-beyond-limit: 1 released episode is in no feed any more"
        for (feeds, time, findings) in [
            ("[{ id: main, limit: 1 }, { id: week, expire: 1w", "2025-05-02T03:59:59Z", []),
            ("[{ id: main, limit: 1 }, { id: week, expire: 1w", "2025-05-02T04:00:00Z", [limit]),
            ("[{ id: main, limit: 1, offset: 2d }, { id: late, offset: 2w", "2025-05-09T03:59:59Z", []),
            ("[{ id: main, limit: 1, expire: 1w }, { id: week, limit: 1, offset: 1d", "2025-05-02T05:00:00Z", [limit]),
            ("[{ id: main, limit: 1 }, { id: all, tags: [none]", "2025-05-02T04:00:00Z", [limit]),
        ] {
            var folder = CatalogFolder.sound()
            folder.copyEpisode("2025-04-26-yellen", replacing: ("2025-04-25", "2025-04-26"))
            folder.replace("date:", "tags: [none]\ndate:", in: "deep-dive/episodes/2025-04-26-yellen.md")
            folder.replace(
                "guid: d345", "feeds: \(feeds), guid: 427c5174-3be0-54ad-883c-16634fea6e4d }]\nguid: d345",
                in: CatalogFolder.showPath)
            folder.asOf = time
            let told = try folder.findings().filter { $0.contains(": catalog-beyond-limit: ") }
            #expect(told == findings.map { "\(CatalogFolder.showPath):10:28: info: \($0)" }, "\(feeds)")
        }
    }

    @Test func `A delayed feed dates its items by its own release, and keeps the summary alone of older ones`() throws {
        let show = try #require(
            try CatalogFolder.sound(
                CatalogFolder.showPath, replacing: "guid: d345",
                with: "feeds:\n- { id: main, offset: 36h, short-after: 0 }\nguid: d345"
            ).catalog().shows.first)
        #expect(show.feeds[0].timing.delay == 36 * 3600 && show.feeds[0].shortAfter == 0)
        let episode = try #require(show.feed(show.feeds[0]).episodes.first)
        #expect(episode.date.value.iso8601 == "2025-04-26T16:00:00Z")
        #expect(episode.content.html == "<p>A trader becomes Secretary of the Treasury.</p>")
        #expect(episode.notes.areLeftOut)
    }

    @Test func `A private feed is blocked, lies at its token and has a guid that does not depend on it`() throws {
        let catalog = try CatalogFolder.sound(
            CatalogFolder.showPath, replacing: "guid: d345",
            with: "feeds:\n- { id: plus, private: 6f1d0c94e27b4a58b3c1d5e7f8092a46 }\nguid: d345"
        ).catalog()
        #expect(catalog.findings.map(\.line) == [])
        let feed = try #require(catalog.shows.first?.feeds.last)
        #expect(feed.address.value.description == "https://podcasts.example.com/\(privateFeed)")
        #expect(feed.isPrivate && feed.channel.extras.blocks.map(\.value) == [ServiceBlock()])
        let basis = try #require(WebAddress("https://podcasts.example.com/private/deep-dive/plus/feed.xml"))
        #expect(feed.channel.guid.value == FeedValues.UUID.podcastFeed(address: basis))
    }
}
