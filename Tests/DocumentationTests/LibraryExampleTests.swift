import Diagnostics
import FeedValues
import FeedVocabulary
import Foundation
import PodcastModel
import Testing

/// The examples on the first pages of the libraries are the ones that are compiled, and they do what they say.
struct LibraryExampleTests {
    @Test(arguments: ["PodcastModel", "FeedWriting", "FeedValidation"])
    func `The first page of a library shows what is compiled here`(module: String) throws {
        let source = try Document("Tests/DocumentationTests/LibraryExamples.swift").lines.joined(separator: "\n")
        let page = try Document("Sources/\(module)/\(module).docc/\(module).md")
        let examples = page.examples.filter { $0.language == "swift" }
        #expect(!examples.isEmpty)
        #expect(examples.filter { !source.contains($0.text) }.map(\.text) == [])
    }

    @Test func `The examples make two feeds, write them, and find nothing wrong`() throws {
        let site = try #require(WebAddress("https://example.com/"))
        let channel = Channel(
            title: Located("Tea Time"), description: Located("News of tea."), link: Located(site),
            language: Located(try #require(Language("en"))), author: Located("The Tea Board"),
            categories: [Located(try #require(Category("Arts", "Food")))], explicit: Located(false),
            image: Located(Artwork(address: site.appending(path: "cover.jpg"))),
            guid: Located(try #require(UUID("9b024349-ccf0-5f69-a609-6b82873eab3c"))))
        let media = Enclosure(
            address: Located(site.appending(path: "1.mp3")), bytes: Located(960_000),
            type: Located(try #require(MediaType("audio/mpeg"))))
        var episode = Episode(
            slug: Located("first-flush"), title: Located("First Flush"), summary: Located("Spring and a leaf."),
            date: Located(Timestamp(secondsSinceEpoch: 1_745_553_600)), guid: Located("tea-1"), enclosure: media)
        let plain = episode
        episode.series = Located("spring")
        episode.slug = Located("second-flush")
        episode.guid = Located("tea-2")

        let feeds = twoFeeds(of: channel, episodes: [plain, episode], at: site)
        #expect(feeds.map { $0.episodes.map(\.slug.value) } == [["first-flush", "second-flush"], ["second-flush"]])
        for feed in feeds {
            var bytes: [UInt8] = []
            try write(feed) { bytes += $0 }
            #expect(errors(in: bytes) == [])
            #expect(directories(refusing: bytes).filter { $0.key != "psp1" } == [:])
        }
    }

    @Test func `The examples find and explain what is wrong, whole or in pieces, and who refuses it`() {
        let feed = Array("<rss version=\"2.0\"><channel><item><title>One</title></item></channel></rss>".utf8)
        let found = report(on: feed.map { [$0] })
        #expect(found == report(on: [feed]))
        #expect(errors(in: feed).contains { $0.hasSuffix("[enclosure-missing]") })
        #expect(directories(refusing: feed)["apple"]?.contains("enclosure-missing") == true)
        #expect(found.findings.allSatisfy { explanation(of: $0) != nil })
    }
}
