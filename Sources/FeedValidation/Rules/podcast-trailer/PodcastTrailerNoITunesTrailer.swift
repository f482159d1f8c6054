import Diagnostics
import FeedValues

extension Rule {
    static let podcastTrailerNoITunesTrailer = Rule(
        "podcast-trailer-no-itunes-trailer", .podcastTrailer, .info, [.apple, .podcasting2],
        summary: "A trailer is in the feed in both ways: as podcast:trailer and as an item of type trailer.",
        why: """
            Apple's app reads items only, with itunes:episodeType 'trailer'; apps of the podcast namespace look for \
            podcast:trailer first. What is there in one way only is missed by the others.
            """,
        help: "add the other: an item of episodeType 'trailer', or <podcast:trailer> in the channel",
        source: "Podfeed",
        passing: [
            .channel("\(trailer)<item><itunes:episodeType>trailer</itunes:episodeType></item>"),
            .channel("<item><itunes:episodeType>full</itunes:episodeType></item>"),
            .channel(
                """
                \(trailer)<atom:link rel="next" href="https://example.com/feed-2.xml"/>
                <item><itunes:episodeType>full</itunes:episodeType></item>
                """),
        ],
        failing: [
            .channel("↓\(trailer)\(trailer)<item><itunes:episodeType>full</itunes:episodeType></item>"),
            .channel("<item>↓<itunes:episodeType>trailer</itunes:episodeType></item>"),
        ],
        check: .feed { BothTrailersCheck() })

    private static let trailer = "<podcast:trailer url=\"https://example.com/t.mp3\">Coming soon</podcast:trailer>"
}

/// Remembers where the first item of type trailer is.
private struct BothTrailersCheck: FeedCheck {
    private var place: Place?

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isItem && item.child("itunes:episodeType")?.trimmedText == "trailer" ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if place == nil { place = item.element.child("itunes:episodeType").map { Place($0) } }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel else { return }
        let trailer = channel.child("podcast:trailer")
        if let trailer, place == nil {
            guard !channel.isPage else { return }
            inspection.report("no item is of the type trailer", at: trailer)
        } else if trailer == nil, let place, inspection.profiles.contains(.podcasting2) {
            // Who does not read the namespace does not miss it.
            inspection.report("the channel has no <podcast:trailer>", at: place)
        }
    }
}
