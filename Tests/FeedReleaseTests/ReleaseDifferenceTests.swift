import Diagnostics
import FeedRelease
import FeedValues
import Testing

/// Releases of several feeds, of feeds in pages, and what is known beside them.
struct ReleaseDifferenceTests {
    private static func feed(_ channel: String, _ path: String) throws -> FeedSnapshot {
        let text = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>\(channel)</channel></rss>
            """
        return try FeedSnapshot(Array(text.utf8), file: path)
    }

    private static func item(_ guid: String, _ title: String? = nil) -> String {
        "<item><guid>\(guid)</guid><title>\(title ?? "Part \(guid)")</title></item>"
    }

    private static func items(_ numbers: some Sequence<Int>) -> String { numbers.map { item("\($0)") }.joined() }

    private static func difference(
        _ old: [FeedSnapshot], _ new: [FeedSnapshot], _ facts: DifferenceFacts = DifferenceFacts()
    ) -> ReleaseDifference {
        ReleaseDifference(
            from: ReleaseSnapshot(name: "old", feeds: old), to: ReleaseSnapshot(name: "new", feeds: new), facts: facts)
    }

    private static func rules(_ difference: ReleaseDifference) -> [String] {
        difference.reports.flatMap(\.findings).map(\.rule)
    }

    @Test func `Feeds are found by their paths, then by podcast:guid, then by address`() throws {
        let old = [
            try Self.feed(Self.item("a"), "a.xml"),
            try Self.feed("<podcast:guid>X</podcast:guid>" + Self.item("b"), "b.xml"),
            try Self.feed("<atom:link rel=\"self\" href=\"https://example.com/c\"/>" + Self.item("c"), "c.xml"),
            try Self.feed(Self.item("d"), "d.xml"),
        ]
        let new = [
            try Self.feed(Self.item("a"), "a.xml"),
            try Self.feed("<podcast:guid>x</podcast:guid>" + Self.item("b"), "b2.xml"),
            try Self.feed("<atom:link rel=\"self\" href=\"http://example.com/c\"/>" + Self.item("c"), "c2.xml"),
            try Self.feed(Self.item("e"), "e.xml"),
        ]
        let difference = Self.difference(old, new)
        #expect(difference.feeds.map(\.path) == ["a.xml", "b2.xml", "c2.xml", "d.xml", "e.xml"])
        #expect(difference.feeds.map(\.status) == [.same, .changed, .changed, .removed, .added])
        #expect(Self.rules(difference) == ["diff-self-url-changed", "diff-feed-removed"])
        #expect(difference.hasUnacceptedError)
    }

    @Test func `A feed that stays is not gone`() throws {
        let feed = try Self.feed(Self.item("a"), "a.xml")
        let difference = Self.difference([feed], [feed])
        #expect(difference.reports.map(\.findings) == [[]])
        #expect(!difference.isSemantic)
    }

    private static func page(_ number: Int, _ relations: [String: Int], _ items: String) throws -> FeedSnapshot {
        let links = (["self": number].merging(relations) { first, _ in first }).sorted { $0.key < $1.key }.map {
            "<atom:link rel=\"\($0)\" href=\"https://example.com/\($1).xml\"/>"
        }
        return try feed(links.joined() + items, "\(number).xml")
    }

    @Test func `An episode that goes to an archive page is not removed`() throws {
        let old = [
            try Self.page(0, ["prev-archive": 1], Self.items(stride(from: 20, to: 10, by: -1))),
            try Self.page(1, ["current": 0], Self.items(stride(from: 10, to: 0, by: -1))),
        ]
        let new = [
            try Self.page(0, ["prev-archive": 2], Self.items(stride(from: 22, to: 20, by: -1))),
            try Self.page(2, ["prev-archive": 1, "current": 0], Self.items(stride(from: 20, to: 10, by: -1))),
            try Self.page(1, ["next-archive": 2, "current": 0], Self.items(stride(from: 10, to: 0, by: -1))),
        ]
        let feed = Self.difference(old, new).feeds
        #expect(feed.count == 1)
        #expect(feed[0].removed.isEmpty)
        #expect(feed[0].moved.isEmpty)
        #expect(feed[0].added.compactMap { feed[0].newItem($0)?.guid } == ["22", "21"])
        #expect(feed[0].turned == 10)
        #expect(Self.rules(Self.difference(old, new)) == [])
        // The same without the archive page is a loss.
        #expect(Self.rules(Self.difference(old, [new[0], new[2]])).contains("diff-items-truncated"))
    }

    @Test func `As few episodes as possible are said to have moved`() throws {
        let old = try Self.feed(Self.items(1...6), "a.xml")
        let new = try Self.feed(Self.items([1, 5, 2, 3, 4, 6]), "a.xml")
        let feed = Self.difference([old], [new]).feeds[0]
        #expect(feed.moved.compactMap { feed.newItem($0.new)?.guid } == ["5"])
        #expect(feed.changed.isEmpty)
    }

    @Test func `What was accepted by name is suppressed, with the reason, and the rest is not`() throws {
        let old = try Self.feed(Self.items(1...30), "a.xml")
        let new = try Self.feed(Self.items(3...30), "a.xml")
        var facts = DifferenceFacts()
        facts.accepted = [
            .init(rule: "diff-item-removed", item: "1", reason: "a double"), .init(rule: "diff-block-added"),
        ]
        let difference = Self.difference([old], [new], facts)
        #expect(Self.rules(difference) == ["diff-item-removed"])
        #expect(difference.reports[0].suppressed.map(\.finding.item) == ["1"])
        #expect(difference.reports[0].suppressed.map(\.reason) == ["a double"])
        #expect(difference.unusedAcceptances.map(\.description) == ["diff-block-added"])
        #expect(difference.hasUnacceptedError)
        facts.accepted = [.init(rule: "diff-item-removed")]
        #expect(!Self.difference([old], [new], facts).hasUnacceptedError)
    }

    @Test func `Of very many findings the first are kept and the rest is counted`() throws {
        let old = try Self.feed(Self.items(1...30), "a.xml")
        let new = try Self.feed((1...30).map { Self.item("x\($0)", "Part \($0)") }.joined(), "a.xml")
        var facts = DifferenceFacts()
        facts.limit = 10
        // Nothing but the title is the same: these are new episodes, and the old ones are gone.
        #expect(Self.difference([old], [new], facts).feeds[0].added.count == 30)
        let dated = try Self.feed((1...30).map { Self.dated($0, "\($0)") }.joined(), "a.xml")
        let renamed = try Self.feed((1...30).map { Self.dated($0, "x\($0)") }.joined(), "a.xml")
        let report = Self.difference([dated], [renamed], facts).reports[0]
        #expect(report.findings.count == 10)
        #expect(report.more == ["diff-guid-changed": 20])
        #expect(report.counts[.error] == 30)
    }

    private static func dated(_ number: Int, _ guid: String) -> String {
        "<item><guid>\(guid)</guid><title>Part \(number)</title><pubDate>\(number) Jan 2026 12:00 GMT</pubDate></item>"
    }

    @Test func `An address with services before it is that of the file`() throws {
        func audio(_ address: String, _ guid: String) throws -> FeedSnapshot {
            try Self.feed(
                "<item><guid>\(guid)</guid><title>A</title><enclosure url=\"\(address)\" length=\"1\"/></item>", "a.xml"
            )
        }
        let plain = try audio("http://media.example.com/a%20b.mp3", "1")
        for address in [
            "https://op3.dev/e/https://media.example.com/a%20b.mp3",
            "https://dts.podtrac.com/redirect.mp3/chrt.fm/track/AB12/media.example.com/a%20b.mp3",
            "https://MEDIA.example.com:443/a%20b.mp3",
        ] {
            let difference = Self.difference([plain], [try audio(address, "2")])
            #expect(difference.feeds[0].added.isEmpty, "\(address)")
            #expect(Self.rules(difference).contains("diff-guid-changed"))
        }
        let other = Self.difference([plain], [try audio("https://media.example.com/b.mp3", "2")])
        #expect(other.feeds[0].added.count == 1)
    }

    @Test func `What stands at one address and is another episode each time is no change of guid`() throws {
        func latest(_ guid: String, _ title: String, _ day: Int, _ length: Int) throws -> FeedSnapshot {
            try Self.feed(
                """
                <item><guid>\(guid)</guid><title>\(title)</title><pubDate>\(day) Jan 2026 12:00 GMT</pubDate>
                <enclosure url="https://example.com/latest.mp3" length="\(length)"/></item>
                """, "a.xml")
        }
        let difference = Self.difference(
            [try latest("1", "Monday", 5, 1_000_000)], [try latest("2", "Tuesday", 6, 2_000_000)])
        #expect(difference.feeds[0].added.count == 1)
        #expect(!Self.rules(difference).contains("diff-guid-changed"))
    }

    @Test func `The same audio is known by its size and length where all else has changed`() throws {
        func feed(_ guid: String, _ title: String, _ length: Int, _ day: Int) throws -> FeedSnapshot {
            try Self.feed(
                """
                <item><guid>\(guid)</guid><title>\(title)</title><pubDate>\(day) Jan 2026 12:00 GMT</pubDate>
                <itunes:duration>1234</itunes:duration>
                <enclosure url="https://example.com/\(guid).mp3" length="\(length)"/></item>
                """, "a.xml")
        }
        let old = try feed("1", "The Bees of March", 12_345_678, 5)
        let moved = Self.difference([old], [try feed("2", "Bees of March", 12_345_678, 6)])
        #expect(moved.feeds[0].changed.count == 1)
        #expect(Self.rules(moved).contains("diff-guid-changed"))
        let renamed = Self.difference([old], [try feed("2", "A Winter's Tale", 12_345_678, 6)])
        #expect(renamed.feeds[0].added.count == 1)
        // Round sizes are made up.
        let round = Self.difference([try feed("1", "Bees", 12_000_000, 5)], [try feed("2", "Bees", 12_000_000, 6)])
        #expect(round.feeds[0].added.count == 1)
    }

    @Test func `What is no feed of RSS is refused`() {
        for text in ["", "<rss", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "<rss/>", "<rss><channel></rss>"] {
            #expect(throws: SnapshotError.self) { try FeedSnapshot(Array(text.utf8), file: "a.xml") }
        }
    }

    @Test func `A finding knows the number of its element, by which a writer's trace leads to the catalogue`() throws {
        let old = try Self.feed("<title>A</title>" + Self.item("1"), "a.xml")
        let new = try Self.feed("<title>A</title><item><title>Part 1</title><guid>2</guid></item>", "a.xml")
        let dated = Self.difference([old], [new]).reports[0].findings
        #expect(dated.map(\.elementNumber) == [1])
        let changed = try Self.feed("<title>B</title>" + Self.item("1"), "a.xml")
        let findings = Self.difference([old], [changed]).reports[0].findings
        #expect(findings.map(\.elementNumber) == [2])
        #expect(findings.map(\.element) == ["rss/channel/title"])
    }
}
