import Diagnostics
import FeedValues
import PodcastCatalog
import PodcastModel
import Testing

@Suite("A catalogue in which nothing is wrong")
struct SoundCatalogTests {
    @Test func `becomes a show without findings`() throws {
        let catalog = try CatalogFolder.sound().catalog()
        #expect(catalog.findings.map(\.line) == [])
        let show = try #require(catalog.shows.first)
        #expect(catalog.shows.count == 1)
        #expect(show.id == "deep-dive")
        #expect(show.channel.title.value == "Deep Dive")
        #expect(show.feeds.map(\.id) == ["main"])
        #expect(show.feeds[0].address.value.description == "https://podcasts.example.com/deep-dive/feed.xml")
        #expect(show.episodes.map(\.slug.value) == ["bessent"])
        #expect(show.episodes[0].date.value == Timestamp(iso8601: "2025-04-25T04:00:00Z"))
        #expect(show.episodes[0].notes.html == "<p>Twenty-eight years later.</p>")
        #expect(show.episodes[0].people.map(\.value.name) == ["Teen Sheng"])
    }
}
