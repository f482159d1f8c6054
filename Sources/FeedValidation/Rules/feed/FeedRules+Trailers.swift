import Diagnostics
import FeedValues

extension FeedRules {
    static let trailerAfterEpisodes = Rule(
        "feed-trailer-after-episodes", .feed, .info, [.apple],
        summary: "The trailer of the show is not newer than its newest episode.",
        why: """
            Apple puts the show's trailer at the top whatever its date. Elsewhere a trailer dated last is the newest \
            episode, and is downloaded by everybody.
            """,
        help: "give the trailer a season or episode if it announces one, or the date at which it first came out",
        source: "Podfeed",
        passing: [
            .channel(trailer("01") + episode("02")), .channel(trailer("03")),
            .channel(trailer("03", "<itunes:season>2</itunes:season>") + episode("02")),
        ],
        failing: [.channel("↓\(trailer("03"))\(episode("02"))\(episode("01"))")],
        check: .feed { TrailerAfterEpisodesCheck() })

    static let multipleShowTrailers = Rule(
        "feed-multiple-show-trailers", .feed, .info, [.apple],
        summary: "A show has one trailer that belongs to no season and no episode.",
        why: "Apple shows the newest such trailer as that of the show, and the others nowhere in particular.",
        help: "give the trailers of seasons or episodes their <itunes:season> or <itunes:episode>",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        passing: [.channel(trailer("03") + trailer("02", "<itunes:season>1</itunes:season>"))],
        failing: [.channel("\(trailer("03"))\n↓\(trailer("02"))\n↓\(trailer("01"))")],
        check: .feed { MultipleTrailersCheck() })

    static let trailerSameGuidAsEpisode = Rule(
        "feed-trailer-same-guid-as-episode", .feed, .error, [.apple],
        summary: "A trailer and an episode have different guids.",
        why: """
            An episode that takes the guid of its trailer is, to apps, the trailer changed: those who have heard the \
            trailer are never shown the episode.
            """,
        help: "give the episode a guid of its own",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        w3c: ["DuplicateValue"],
        supersedes: ["guid-duplicate"],
        passing: [
            .channel(trailer("01", "<guid>a</guid>") + episode("02", "<guid>b</guid>")),
            .channel(trailer("01", "<guid>a</guid>") + trailer("02", "<guid>a</guid>")),
        ],
        failing: [
            .channel("\(trailer("01", "<guid>a</guid>"))\n\(episode("02", "<guid>↓a</guid>"))"),
            .channel("\(episode("02", "<guid>a</guid>"))\n\(trailer("01", "<guid>↓a</guid>"))"),
        ],
        check: .comparing(\.guid) { item, twin, inspection in
            let facts = item.facts
            guard let guid = item.element.child("guid"),
                (facts.record.kind == .trailer) != (twin.kind == .trailer)
            else { return }
            inspection.report(
                facts.record.kind == .trailer
                    ? "the trailer has the guid of an episode, \(guid.trimmedText.quoted)"
                    : "the episode has the guid of a trailer, \(guid.trimmedText.quoted)",
                at: Place(textOf: guid), notes: [inspection.note("the first of them", at: twin)])
        })

    private static func trailer(_ day: String, _ inner: String = "") -> String {
        """
        <item><itunes:episodeType>trailer</itunes:episodeType>\
        <pubDate>\(day) May 2024 10:00:00 +0000</pubDate>\(inner)</item>
        """
    }

    private static func episode(_ day: String, _ inner: String = "") -> String {
        "<item><pubDate>\(day) May 2024 10:00:00 +0000</pubDate>\(inner)</item>"
    }
}

private struct TrailerAfterEpisodesCheck: FeedCheck {
    private var newest: Timestamp?
    private var trailers = KeptPlaces<ItemFacts>()

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && (facts.isFull || facts.isShowTrailer) ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if item.facts.isFull, let date = item.facts.date { newest = max(newest ?? date, date) }
        if item.facts.isShowTrailer { trailers.keep(Place(item.element), item.facts) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let newest else { return }
        for trailer in trailers.all {
            guard let date = trailer.reason.date, date > newest else { continue }
            inspection.report("the trailer of the show is newer than its newest episode", at: trailer.place)
        }
    }
}

private struct MultipleTrailersCheck: FeedCheck {
    private var first: ItemRecord?

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && facts.isShowTrailer ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let first else { return first = item.facts.record }
        inspection.report(
            "another item is the trailer of the show", at: Place(item.element),
            notes: [inspection.note("the first one", at: first)])
    }
}
