import Diagnostics
import FeedValues

/// The rules on seasons, as they show in several items.
enum ITunesSeasonRules {
    static let all: [Rule] = [partial, gap, differsFromPodcast]

    private static let partial = Rule(
        "itunes-serial-season-partial", .itunesItem, .warning, [.apple],
        summary: "Of the full episodes of a show with seasons, each says its season.",
        why: """
            Apps sort by season first. What has none stands in a heap of its own, before or behind all seasons, so \
            that a story loses its order.
            """,
        help: "add <itunes:season> to each full episode, or take it out of all",
        source: "Apple, A Podcaster's Guide to RSS, itunes:season",
        passing: [
            .channel(
                """
                <itunes:type>serial</itunes:type>
                <item><itunes:season>1</itunes:season></item>
                <item><itunes:episodeType>bonus</itunes:episodeType></item>
                """),
            .channel(
                """
                <item><itunes:season>1</itunes:season></item>
                <item><title>Bees</title></item><item><title>Wax</title></item>
                """),
        ],
        failing: [
            .channel(
                """
                <itunes:type>serial</itunes:type>
                ↓<item><itunes:season>1</itunes:season></item>
                <item><title>Bees</title></item><item><title>Wax</title></item>
                """),
            .channel(
                """
                <item><itunes:season>1</itunes:season></item>
                ↓<item><title>Bees</title></item>
                """),
        ],
        check: .feed { PartialSeasonsCheck() })

    private static let gap = Rule(
        "itunes-season-gap", .itunesItem, .info, [.apple],
        summary: "Seasons are numbered without a gap.",
        why: "A listener who has heard season 1 and finds season 3 next looks for what is not there.",
        help: "check the numbers of the seasons",
        source: "Podfeed",
        passing: [
            .channel(
                "<item><itunes:season>2</itunes:season></item><item><itunes:season>3</itunes:season></item>")
        ],
        failing: [
            .document(
                """
                <rss version="2.0" \(RuleExample.itunes)>
                ↓<channel>
                <item><itunes:season>3</itunes:season></item><item><itunes:season>1</itunes:season></item>
                </channel></rss>
                """)
        ],
        check: .feed { SeasonGapCheck() })

    private static let differsFromPodcast = Rule(
        "itunes-season-vs-podcast-season", .itunesItem, .warning, [.apple, .podcasting2],
        summary: "Season and episode have one number, whatever the namespace.",
        why: "Apps read the one or the other: in one the episode is in season 2, in the other in season 3.",
        help: "write the same number into both",
        source: "Podcast namespace, season and episode",
        passing: [
            .item("<itunes:season>2</itunes:season><podcast:season name=\"Egg\">02</podcast:season>"),
            .item("<itunes:episode>3</itunes:episode><podcast:episode>3.5</podcast:episode>"),
        ],
        failing: [
            .item("<itunes:season>2</itunes:season>↓<podcast:season>3</podcast:season>"),
            .item("<itunes:episode>2</itunes:episode>↓<podcast:episode>3</podcast:episode>"),
        ],
        check: .items { item, inspection in
            for (name, twin) in [("podcast:season", "itunes:season"), ("podcast:episode", "itunes:episode")] {
                guard let element = item.child(name), let other = item.child(twin),
                    let own = WholeNumber.parse(element.text), let number = WholeNumber.parse(other.text), number != own
                else { continue }
                inspection.report("<\(name)> is \(own), <\(twin)> is \(number)", at: element)
            }
        })
}

/// Counts full episodes with a season and without, with the first places of each kind.
private struct PartialSeasonsCheck: FeedCheck {
    private struct Kind {
        var count = 0
        var first: Place?
        var lines: [Int32] = []

        mutating func add(_ item: Element) {
            count += 1
            if first == nil { first = Place(item) }
            if lines.count < 5 { lines.append(item.line) }
        }

        var list: String {
            let numbers = lines.map(String.init).joined(separator: ", ")
            return "\(count == 1 ? "line" : "lines") \(numbers)\(count > lines.count ? ", …" : "") of the feed"
        }
    }

    private var with = Kind()
    private var without = Kind()

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard item.isFullEpisode else { return nil }
        return item.child("itunes:season") == nil ? 0 : 1
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if item.mark == 0 {
            without.add(item.element)
        } else {
            with.add(item.element)
        }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard with.count > 0, without.count > 0 else { return }
        let all = with.count + without.count
        let isMostly = with.count >= without.count
        let isSerial = document.channel?.child("itunes:type")?.trimmedText.asciiLowercased == "serial"
        guard isMostly || isSerial, let place = isMostly ? without.first : with.first else { return }
        let minority = isMostly ? without : with
        let what = isMostly ? "no season" : "a season"
        inspection.report(
            "\(minority.count) of \(all) full episodes have \(what): \(minority.list)", at: place)
    }
}

/// Remembers which seasons there are.
private struct SeasonGapCheck: FeedCheck {
    private var seasons: Set<Int> = []

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem ? item.child("itunes:season").flatMap { WholeNumber.parse($0.text) } : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if seasons.count < 10_000 { seasons.insert(item.mark) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        let sorted = seasons.filter { $0 > 0 }.sorted()
        guard let channel = document.channel,
            let place = sorted.indices.dropFirst().first(where: { sorted[$0] - sorted[$0 - 1] > 1 })
        else { return }
        inspection.report("after season \(sorted[place - 1]) comes season \(sorted[place])", at: channel)
    }
}
