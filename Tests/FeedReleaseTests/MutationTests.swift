import Diagnostics
import FeedRelease
import Testing

/// A feed in which some fields of some episodes were changed at random differs in exactly these.
struct MutationTests {
    /// A number that follows from a seed, the same in each run.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private static let fields = [
        "title", "pubDate", "enclosure@url", "enclosure@length", "enclosure@type", "description", "itunes:duration",
        "itunes:season", "itunes:episode", "itunes:episodeType", "itunes:explicit", "itunes:image", "link",
        "podcast:transcript", "podcast:chapters", "podcast:person", "content:encoded",
    ]

    /// An episode by the version of each of its fields.
    private static func item(_ number: Int, _ versions: [Int]) -> String {
        func value(_ field: String) -> Int { versions[fields.firstIndex(of: field) ?? 0] }
        let explicit = value("itunes:explicit") % 2 == 0 ? "true" : "false"
        return """
            <item><guid>\(number)</guid><title>Part \(number) \(value("title"))</title>
            <pubDate>\(1 + number % 28) Jan 2026 12:\(10 + value("pubDate")) GMT</pubDate>
            <enclosure url="https://example.com/\(number)-\(value("enclosure@url")).mp3"
              length="\(1_000_000 + value("enclosure@length"))" type="audio/x\(value("enclosure@type"))"/>
            <description>d\(value("description"))</description>
            <itunes:duration>\(600 + value("itunes:duration"))</itunes:duration>
            <itunes:season>\(1 + value("itunes:season"))</itunes:season>
            <itunes:episode>\(number + value("itunes:episode"))</itunes:episode>
            <itunes:episodeType>t\(value("itunes:episodeType"))</itunes:episodeType>
            <itunes:explicit>\(explicit)</itunes:explicit>
            <itunes:image href="https://example.com/\(value("itunes:image")).jpg"/>
            <link>https://example.com/\(value("link"))</link>
            <podcast:transcript url="t\(value("podcast:transcript"))"/>
            <podcast:chapters url="c\(value("podcast:chapters"))"/>
            <podcast:person>Jo</podcast:person><podcast:person role="\(value("podcast:person"))">Roe</podcast:person>
            <content:encoded>n\(value("content:encoded"))</content:encoded></item>
            """
    }

    private static func feed(_ items: [(number: Int, versions: [Int])]) throws -> FeedSnapshot {
        let text = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>A</title>\(items.map { item($0.number, $0.versions) }.joined())</channel></rss>
            """
        return try FeedSnapshot(Array(text.utf8), file: "a.xml")
    }

    @Test(arguments: 1...60)
    func `The fields that were changed are named, and no others`(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 7919)
        var items = (1...20).map { (number: $0, versions: Self.fields.map { _ in 0 }) }
        let old = try Self.feed(items)
        var expected: [String: Set<String>] = [:]
        for _ in 0..<dice.roll(12) {
            let (index, field) = (dice.roll(items.count), dice.roll(Self.fields.count))
            // The guid keeps its episode: the three that tell it are not changed together.
            guard items[index].versions[field] == 0, expected["\(items[index].number)", default: []].count < 2 else {
                continue
            }
            items[index].versions[field] = 1
            expected["\(items[index].number)", default: []].insert(Self.fields[field])
        }
        let removed = dice.roll(3)
        let gone = Set(items.prefix(removed).map { "\($0.number)" })
        items.removeFirst(removed)
        expected = expected.filter { !gone.contains($0.key) }
        let added = (0..<dice.roll(3)).map { (number: 100 + $0, versions: Self.fields.map { _ in 0 }) }
        items.append(contentsOf: added)
        let difference = FeedDifference(from: old, to: try Self.feed(items))

        let changed = Dictionary(
            uniqueKeysWithValues: difference.changed.map { change in
                (
                    difference.newItem(change.new)?.guid ?? "", Set(difference.fields(of: change).map(\.field))
                )
            })
        #expect(changed == expected)
        #expect(Set(difference.removed.compactMap { difference.oldItem($0)?.guid }) == gone)
        #expect(difference.added.compactMap { difference.newItem($0)?.guid } == added.map { "\($0.number)" })
        #expect(difference.moved.isEmpty)
        #expect(difference.channel.isEmpty)
    }
}
