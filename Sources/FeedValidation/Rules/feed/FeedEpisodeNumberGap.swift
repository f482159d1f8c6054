import Diagnostics

extension Rule {
    static let feedEpisodeNumberGap = Rule(
        "feed-episode-number-gap", .feed, .info, [.apple],
        summary: "The numbers of the episodes of a season follow one another.",
        why: """
            Listeners of a numbered show look for number 3 between 2 and 4. A gap is an episode that was removed, or \
            numbered wrongly, or never given its number.
            """,
        help: "check the numbers beside the gap; leave it if an episode was removed",
        source: "Podfeed",
        passing: [
            .podcast(FeedRules.numbered((1, 4), (1, 3), (1, 5), (2, 1))),
            // Days for numbers, and the like.
            .podcast(FeedRules.numbered((nil, 20240501), (nil, 20240508))),
        ],
        failing: [
            .podcast(FeedRules.numbered((nil, 4), (nil, 2), (nil, 1)), marksChannel: true),
            .podcast(FeedRules.numbered((1, 9), (1, 6), (1, 7), (2, 1), (2, 2)), marksChannel: true),
        ],
        check: .feed { NumberGapCheck() })
}

/// Counts the numbers of each season, with the lowest and the highest.
private struct NumberGapCheck: FeedCheck {
    private struct Season {
        var lowest: Int32
        var highest: Int32
        var count = 0

        var missing: Int { Int(highest) - Int(lowest) + 1 - count }
    }

    private static let mostSeasons = 10_000
    private var seasons: [Int32: Season] = [:]

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, facts.isFull else { return nil }
        return facts.episode.map(Int.init)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard item.twins.number == nil else { return }
        let number = Int32(item.mark)
        let key = item.facts.season ?? 0
        guard seasons[key] != nil || seasons.count < NumberGapCheck.mostSeasons else { return }
        var season = seasons[key] ?? Season(lowest: number, highest: number)
        season.lowest = min(season.lowest, number)
        season.highest = max(season.highest, number)
        season.count += 1
        seasons[key] = season
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel else { return }
        // Where more is missing than there is, the numbers are not meant to follow one another.
        for (season, numbers) in seasons.sorted(by: { $0.key < $1.key })
        where numbers.missing > 0 && numbers.missing <= numbers.count {
            let words = NumberGapCheck.list(of: numbers, season, inspection.items)
            inspection.report("\(season > 0 ? "season \(season)" : "the show") has no episode \(words)", at: channel)
        }
    }

    /// The first five missing numbers, and how many there are beyond.
    private static func list(of numbers: Season, _ season: Int32, _ items: ItemLedger) -> String {
        let missing = (numbers.lowest...numbers.highest).lazy.filter {
            !items.hasFullEpisode($0, season: season > 0 ? season : nil)
        }
        let shown = missing.prefix(5).map { String($0) }
        let others = numbers.missing - shown.count
        return shown.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    }
}
