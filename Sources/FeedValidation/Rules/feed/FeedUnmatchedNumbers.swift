import Diagnostics
import FeedValues

extension Rule {
    static let feedTrailerNumberedOrphan = Rule(
        "feed-trailer-numbered-orphan", .feed, .info, [.apple],
        summary: "The trailer of an episode is followed by the episode.",
        why: """
            A trailer with the number of an episode is shown with that episode. A month later the episode is out or \
            has another number, and the trailer announces nothing.
            """,
        help: "correct the number of the trailer or the episode, or remove the trailer",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        passing: [
            .channel(item("trailer", 2, "01 May 2024") + item("full", 2, "08 May 2024")),
            .channel(item("trailer", 2, "15 Dec 2025")),
        ],
        failing: [.channel("↓\(item("trailer", 2, "01 May 2024"))\(item("full", 1, "08 May 2024"))")],
        check: .feed { UnmatchedNumberCheck(kind: .trailer, days: 30) })

    static let feedBonusNumberUnmatched = Rule(
        "feed-bonus-number-unmatched", .feed, .info, [.apple],
        summary: "An extra with the number of an episode belongs to an episode.",
        why: "Apps show the extra beside the episode of its number; where there is none, it stands nowhere.",
        help: "write the number of the episode that it belongs to, or none",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        passing: [
            .channel(item("bonus", 2, "08 May 2024") + item("full", 2, "01 May 2024")),
            .channel(item("bonus", nil, "08 May 2024") + item("full", 2, "01 May 2024")),
        ],
        failing: [.channel("↓\(item("bonus", 2, "08 May 2024"))\(item("full", 1, "01 May 2024"))")],
        check: .feed { UnmatchedNumberCheck(kind: .bonus, days: nil) })

    private static func item(_ type: String, _ number: Int?, _ day: String) -> String {
        let number = number.map { "<itunes:episode>\($0)</itunes:episode>" } ?? ""
        return """
            <item><itunes:episodeType>\(type)</itunes:episodeType>\(number)\
            <pubDate>\(day) 10:00:00 +0000</pubDate></item>
            """
    }
}

/// Keeps the numbered trailers or extras until it is known which full episodes there are.
private struct UnmatchedNumberCheck: FeedCheck {
    let kind: ItemRecord.Kind
    /// How many days old an item must be; `nil` where its age doesn't matter.
    let days: Int64?
    private var items = KeptPlaces<ItemFacts>()

    init(kind: ItemRecord.Kind, days: Int64?) {
        self.kind = kind
        self.days = days
    }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && facts.record.kind == kind && facts.episode != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        items.keep(Place(item.element), item.facts)
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        for item in items.all {
            guard let episode = item.reason.episode, isOldEnough(item.reason.date, inspection.clock),
                !inspection.items.hasFullEpisode(episode, season: item.reason.season)
            else { continue }
            let season = item.reason.season.map { " of season \($0)" } ?? ""
            inspection.report("there is no full episode \(episode)\(season)", at: item.place)
        }
    }

    private func isOldEnough(_ date: Timestamp?, _ clock: ValidationClock?) -> Bool {
        guard let days else { return true }
        guard let date, let clock else { return false }
        return clock.isPast(date.advanced(bySeconds: days * 86_400))
    }
}
