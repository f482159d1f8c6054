import Diagnostics
import FeedValues

extension Rule {
    static let feedEpisodeOrderVsDate = Rule(
        "feed-episode-order-vs-date", .feed, .warning, [.apple],
        summary: "The episodes of a serial show came out in the order of their numbers.",
        why: """
            Some apps play a serial show by number and some by date: where the two differ, listeners hear the end of \
            the story before its middle.
            """,
        help: "correct the number or the date",
        source: "Apple, A Podcaster's Guide to RSS, itunes:type",
        passing: [
            .channel(show("serial", (2, 1, "03"), (1, 2, "02"), (1, 1, "01"))),
            .channel(show("serial", (1, 1, "01"), (1, 2, "01"), (1, 3, "02"))),
            .channel(show("episodic", (1, 1, "02"), (1, 2, "01"))),
        ],
        failing: [
            .channel(show("serial", (1, 3, "03"), (1, 1, "02"), (1, 2, "01"), marked: 2)),
            .channel(show("serial", (2, 1, "01"), (1, 9, "02"), marked: 1)),
        ],
        check: .feed { NumberOrderCheck(isSerial: true) })

    static let feedEpisodeOrderVsDateEpisodic = Rule(
        "feed-episode-order-vs-date-episodic", .feed, .info, [.apple],
        summary: "The numbered episodes of a show came out in the order of their numbers.",
        why: "Numbers out of the order of the dates are mostly a slip; to apps that sort by date it is no harm.",
        help: "check the number and the date",
        source: "Podfeed",
        passing: [
            .channel(show("episodic", (nil, 2, "02"), (nil, 1, "01"))),
            .channel(show("episodic", (nil, 3, "02"), (1, 9, "01"))),
            .channel(show("serial", (nil, 1, "02"), (nil, 2, "01"))),
        ],
        failing: [.channel(show("episodic", (nil, 1, "02"), (nil, 2, "01"), marked: 1))],
        check: .feed { NumberOrderCheck(isSerial: false) })

    private static func show(
        _ type: String, _ rows: (season: Int?, episode: Int, day: String)..., marked: Int? = nil
    ) -> String {
        let items = rows.enumerated().map { index, row in
            let season = row.season.map { "<itunes:season>\($0)</itunes:season>" } ?? ""
            return """
                \(index == marked ? "↓" : "")<item>\(season)<itunes:episode>\(row.episode)</itunes:episode>\
                <pubDate>\(row.day) May 2024 10:00:00 +0000</pubDate></item>
                """
        }
        return (["<itunes:type>\(type)</itunes:type>"] + items).joined(separator: "\n")
    }
}

/// Compares each numbered episode with the one before it in the feed, whichever way the feed is sorted.
private struct NumberOrderCheck: FeedCheck {
    let isSerial: Bool
    private var last: ItemFacts?

    init(isSerial: Bool) { self.isSerial = isSerial }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, facts.isFull, facts.date != nil, inspection.channelFacts.isSerial == isSerial else {
            return nil
        }
        return facts.episode.map(Int.init)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        let facts = item.facts
        guard let number = facts.episode, let date = facts.date else { return }
        defer { last = facts }
        guard let last, let lastNumber = last.episode, let lastDate = last.date, date != lastDate,
            // Between an episode with and one without a season there is no order.
            (facts.season == nil) == (last.season == nil)
        else { return }
        let (own, other) = ((facts.season ?? 0, number), (last.season ?? 0, lastNumber))
        guard own != other, (own < other) != (date < lastDate) else { return }
        inspection.report(
            "the episode is \(date < lastDate ? "older" : "newer") than the one before, and its number is "
                + "\(own < other ? "lower" : "higher")",
            at: Place(item.element), notes: [inspection.note("that episode", at: last.record)])
    }
}
