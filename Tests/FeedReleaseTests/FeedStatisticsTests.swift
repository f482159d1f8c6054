import FeedRelease
import FeedValues
import Testing

/// The numbers of feeds, their growth, and what is advised.
struct FeedStatisticsTests {
    private static let now = Timestamp(secondsSinceEpoch: 1_795_000_000)
    private static let day: Int64 = 86_400

    private static func item(daysAgo days: Int64, bytes: Int = 4000, notes: Int = 3000) -> MeasuredItem {
        MeasuredItem(
            date: now.advanced(bySeconds: -days * day), bytes: bytes, parts: [.notes: notes, .rest: bytes - notes],
            playing: 600_000, mediaBytes: 9_600_000)
    }

    private static func page(_ items: [MeasuredItem], head: Int = 2000, file: String = "feed.xml") -> MeasuredPage {
        let bytes = head + items.reduce(0) { $0 + $1.bytes }
        return MeasuredPage(file: file, bytes: bytes, gzippedBytes: bytes / 10, items: items)
    }

    @Test func `A show of 1,200 daily items grows by a month of them`() throws {
        let page = Self.page((0..<1200).map { Self.item(daysAgo: $0) })
        let feed = try #require(FeedStatistics(of: [page], asOf: Self.now))
        #expect((feed.items, feed.bytes, feed.gzippedBytes, feed.allBytes) == (1200, 4_802_000, 480_200, 4_802_000))
        #expect((feed.averageItem, feed.parts) == (4000, [.init(.notes, 3000), .init(.rest, 1000)]))
        #expect((feed.playing, feed.mediaBytes) == (720_000_000, 11_520_000_000))
        #expect(feed.newest == Self.now && feed.oldest == Self.now.advanced(bySeconds: -1199 * Self.day))
        #expect(feed.lastYear == ReleasePace(items: 366, bytes: 1_464_000, tenthsOfMonths: 120))
        #expect(feed.yearBefore == ReleasePace(items: 365, bytes: 1_460_000, tenthsOfMonths: 120))
        #expect((feed.lastYear.tenthsOfItemsAMonth, feed.lastYear.bytesAMonth) == (305, 122_000))
        #expect(
            feed.milestones == [
                FeedMilestone(.items(300), .passed), FeedMilestone(.items(2000), .months(27)),
                FeedMilestone(.bytes(1_000_000), .passed), FeedMilestone(.bytes(2_000_000), .passed),
                FeedMilestone(.bytes(5_000_000), .months(2)),
            ])
        #expect(
            feed.advice == [
                FeedAdvice(.pageSize, items: 150, bytes: 602_000), FeedAdvice(.limit, items: 150, bytes: 602_000),
                FeedAdvice(.shortAfter, items: 150, bytes: 1_652_000),
            ])
    }

    @Test func `A page that is full grows no more, and needs nothing`() throws {
        let items = (0..<1200).map { Self.item(daysAgo: $0) }
        let never = FeedStatisticsTests.sizes.map { FeedMilestone($0, .never) }
        let (newest, older) = (Array(items[..<200]), Array(items[200...]))
        for (pages, most) in [([newest], 200), ([newest, older], nil)] {
            let measured = pages.enumerated().map { Self.page($1, file: "feed-\($0).xml") }
            let feed = try #require(FeedStatistics(of: measured, mostItems: most, asOf: Self.now))
            #expect((feed.file, feed.bytes, feed.mostItems) == ("feed-0.xml", 802_000, 200))
            #expect((feed.milestones, feed.advice) == (never, []))
        }
    }

    @Test func `Pages that are large are advised to be shorter, and nothing else`() throws {
        let items = (0..<1200).map { Self.item(daysAgo: $0) }
        let pages = [Self.page(Array(items[..<400])), Self.page(Array(items[400...]))]
        let feed = try #require(FeedStatistics(of: pages, asOf: Self.now))
        #expect((feed.pages, feed.items, feed.bytes, feed.allBytes) == (2, 1200, 1_602_000, 4_804_000))
        #expect(feed.milestones.map(\.reach) == [.passed, .never, .passed, .never, .never])
        #expect(feed.advice == [FeedAdvice(.pageSize, items: 150, bytes: 602_000)])
    }

    private static let sizes: [FeedMilestone.Measure] = [
        .items(300), .items(2000), .bytes(1_000_000), .bytes(2_000_000), .bytes(5_000_000),
    ]

    @Test func `A young show is measured since it began`() throws {
        let page = Self.page([0, 10, 20, 61].map { Self.item(daysAgo: $0, bytes: 300_000, notes: 0) })
        let feed = try #require(FeedStatistics(of: [page], asOf: Self.now))
        #expect(feed.lastYear == ReleasePace(items: 4, bytes: 1_200_000, tenthsOfMonths: 20))
        #expect(feed.yearBefore == nil)
        #expect(feed.milestones.map(\.reach) == [.months(149), .months(999), .passed, .months(2), .months(7)])
        // Ten items of this size are too many already, and there are only four.
        #expect(feed.advice == [])
    }

    @Test func `What is complete, has stopped or says no date does not grow`() throws {
        var complete = Self.page([Self.item(daysAgo: 3)])
        complete.isComplete = true
        let old = Self.page([Self.item(daysAgo: 800), Self.item(daysAgo: 700)])
        var undated = Self.item(daysAgo: 0)
        undated.date = nil
        let never = FeedStatisticsTests.sizes.map { FeedMilestone($0, .never) }
        for page in [complete, old, Self.page([undated]), Self.page([])] {
            let feed = try #require(FeedStatistics(of: [page], asOf: Self.now))
            #expect(feed.milestones == never)
        }
        let stopped = try #require(FeedStatistics(of: [old], asOf: Self.now))
        #expect(stopped.lastYear == ReleasePace(items: 0, bytes: 0, tenthsOfMonths: 120))
        #expect(stopped.yearBefore == ReleasePace(items: 1, bytes: 4000, tenthsOfMonths: 120))
        #expect(FeedStatistics(of: [], asOf: Self.now) == nil)
    }

    @Test func `Pages that name one first page are one feed`() {
        var pages = ["b.xml", "a-2.xml", "a.xml", "x-2.xml"].map { Self.page([], file: $0) }
        pages[1].firstPage = "https://example.com/a.xml"
        (pages[1].address, pages[2].address) = ("https://example.com/a-2.xml", "http://example.com/a.xml")
        pages[3].firstPage = "https://example.com/elsewhere.xml"
        #expect(
            MeasuredPage.feeds(of: pages).map { $0.map(\.file) } == [["b.xml"], ["a.xml", "a-2.xml"], ["x-2.xml"]])
    }

    @Test func `Each byte of an item belongs to one part`() throws {
        let item = """
            <item>
              <title>Bees</title><description>All about bees.</description>
              <enclosure url="https://example.com/1.mp3" length="99999999999999999999" type="audio/mpeg"/>
              <podcast:chapters url="https://example.com/1.json" type="application/json+chapters"/>
              <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
              <podcast:person>Jo Roe</podcast:person>
              <pubDate>Sat, 08 Mar 2025 04:00:00 GMT</pubDate>
              <itunes:duration>1:01</itunes:duration>
            </item>
            """
        let start = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>Bees</title><atom:link rel="self" href="https://example.com/feed.xml"/>\
            <itunes:complete>yes</itunes:complete>
            """
        for size in [1, 64, 100_000] {
            var meter = try PageMeter(file: "feed.xml")
            let bytes = Array((start + "\n" + item + "<item/></channel></rss>").utf8)
            for first in stride(from: 0, to: bytes.count, by: size) {
                meter.read(Array(bytes[first..<min(first + size, bytes.count)]))
            }
            let page = try meter.finish()
            #expect((page.file, page.title, page.address) == ("feed.xml", "Bees", "https://example.com/feed.xml"))
            #expect((page.isComplete, page.firstPage, page.bytes) == (true, nil, bytes.count))
            #expect(
                page.items == [
                    MeasuredItem(
                        date: Timestamp(secondsSinceEpoch: 1_741_406_400), bytes: item.utf8.count,
                        parts: [
                            .notes: 45, .media: 95, .chapters: 88, .transcripts: 72, .people: 42, .rest: 126,
                        ], playing: 61_000),
                    MeasuredItem(date: nil, bytes: 7, parts: [.rest: 7]),
                ])
        }
    }

    @Test func `What is no feed is refused`() throws {
        for (text, isOther) in [("<html/>", true), ("<rss><channel>", false), ("", false)] {
            let error = #expect(throws: SnapshotError.self) {
                var meter = try PageMeter(file: "page.html")
                meter.read(Array(text.utf8))
                _ = try meter.finish()
            }
            #expect((error?.file, error?.isOther) == ("page.html", isOther))
        }
    }
}
