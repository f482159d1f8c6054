import Diagnostics
import FeedValues
import FeedWriting
import PodcastModel
import Testing
import WrittenXML

struct FeedWriterTests {
    private let writer = FeedWriter(generator: "Podfeed 0.1")

    @Test(arguments: ["empty", "smallest", "fullest", "vocabulary"])
    func `a feed has the expected bytes and is well-formed`(name: String) throws {
        let bytes = try writer.bytes(of: Sample.named(name))
        try Golden.expect(bytes, is: "\(name).xml")
        #expect(!WrittenElement.all(in: bytes).isEmpty)
    }

    @Test(arguments: ["empty", "smallest", "fullest", "vocabulary"])
    func `every element and attribute of a feed has its origin`(name: String) throws {
        let feed = try Sample.named(name)
        let elements = WrittenElement.all(in: try writer.bytes(of: feed))
        let origins = writer.origins(of: feed, elements: Set(elements.indices))
        let traced = elements.indices.map { number in
            origins[number].map { WrittenElement(name: $0.name, attributes: Set($0.attributes.keys)) }
        }
        #expect(traced == elements)
        try Golden.expect(Array(lines(of: origins).utf8), is: "\(name).trace")
    }

    @Test func `only the elements that are asked for are traced`() throws {
        let feed = try Sample.fullest()
        let all = writer.origins(of: feed, elements: Set(0..<1000))
        #expect(writer.origins(of: feed, elements: [2, 40, 5000]) == all.filter { [2, 40].contains($0.key) })
        #expect(writer.origins(of: feed, elements: []) == [:])
    }

    @Test func `a feed is written in chunks that make the same bytes`() throws {
        let episodes = try (0..<2000).map { number in
            try Sample.episode("e\(number)", title: "Episode \(number)", date: "2025-04-25T04:00:00Z")
        }
        let feed = try Sample.feed(channel: Sample.channel(), episodes: episodes)
        var chunks: [[UInt8]] = []
        try writer.write(FeedHead(feed), episodes: feed.episodes.lazy.map(\.self)) { chunks.append($0) }
        #expect(Array(chunks.joined()) == (try writer.bytes(of: feed)))
        #expect(chunks.count > 10)
        #expect(chunks.dropLast().allSatisfy { $0.count < 100_000 })
    }

    @Test func `a feed has the same bytes whenever and on whichever thread it is written`() async throws {
        let feed = try Sample.fullest()
        let expected = try writer.bytes(of: feed)
        let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<50 { group.addTask { try FeedWriter(generator: "Podfeed 0.1").bytes(of: feed) } }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(all == [expected])
    }

    @Test func `what a sink throws ends the writing`() throws {
        struct Full: Error, Equatable {}
        #expect(throws: Full()) { try writer.write(Sample.smallest()) { _ in throw Full() } }
    }

    @Test func `a generator is named only if there is one`() throws {
        let named = try writer.bytes(of: Sample.smallest())
        let unnamed = try FeedWriter().bytes(of: Sample.smallest())
        let lines = String(decoding: named, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.filter { $0 != "    <generator>Podfeed 0.1</generator>" }
                == String(decoding: unnamed, as: UTF8.self).split(separator: "\n"))
    }

    private func lines(of origins: [Int: ElementOrigin]) -> String {
        origins.sorted { $0.key < $1.key }.map { number, element in
            let attributes = element.attributes.sorted { $0.key < $1.key }
                .map { "    @\($0.key) \($0.value.kind) \($0.value.location)\n" }
            return "\(number) \(element.name) \(element.origin.kind) \(element.origin.location)\n"
                + attributes.joined()
        }.joined()
    }
}
