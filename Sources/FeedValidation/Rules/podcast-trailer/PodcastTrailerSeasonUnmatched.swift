import Diagnostics
import FeedValues

extension Rule {
    static let podcastTrailerSeasonUnmatched = Rule(
        "podcast-trailer-season-unmatched", .podcastTrailer, .info, [.podcasting2],
        summary: "A trailer of a season is followed by the season.",
        why: """
            Half a year after the trailer the feed has no item of that season: the number is wrong, the items do not \
            state theirs, or listeners still wait.
            """,
        help: "write the number that the items have in podcast:season, or remove the trailer",
        source: PodcastTrailerRules.tag,
        passing: [
            .channel("\(trailer("Mon, 02 Jun 2025 08:00:00 GMT"))<item><podcast:season>4</podcast:season></item>"),
            .channel("\(trailer("Mon, 02 Jun 2025 08:00:00 GMT"))<item><itunes:season>4</itunes:season></item>"),
            .channel("\(trailer("Mon, 07 Jul 2025 08:00:00 GMT"))<item/>"),
            .channel("\(trailer("last year"))<item/>"),
        ],
        failing: [
            .channel("\(trailer("Mon, 02 Jun 2025 08:00:00 GMT", "↓"))<item><podcast:season>3</podcast:season></item>")
        ],
        check: .feed { TrailerSeasonCheck() })

    private static func trailer(_ date: String, _ mark: String = "") -> String {
        """
        <podcast:trailer url="https://example.com/t.mp3" pubdate="\(date)" \(mark)season="4">Soon</podcast:trailer>
        """
    }
}

/// Remembers the numbers of all seasons.
private struct TrailerSeasonCheck: FeedCheck {
    private var seasons: Set<Int> = []

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let season = item.child("podcast:season") ?? item.child("itunes:season") else { return nil }
        return WholeNumber.parse(season.text)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if seasons.count < 10_000 { seasons.insert(item.mark) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let clock = inspection.clock, let channel = document.channel else { return }
        for trailer in channel.children("podcast:trailer") {
            guard let season = trailer["season"].flatMap(WholeNumber.parse), !seasons.contains(season),
                let date = trailer["pubdate"].flatMap({ RFC5322Date.parse($0).timestamp }),
                clock.isPast(date.advanced(bySeconds: 180 * 86_400))
            else { continue }
            inspection.report("no item is of season \(season)", at: trailer, attribute: "season")
        }
    }
}
