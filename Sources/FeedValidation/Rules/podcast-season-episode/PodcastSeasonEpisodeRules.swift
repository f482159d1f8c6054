import Diagnostics
import FeedValues

/// podcast:season and podcast:episode.
enum PodcastSeasonEpisodeRules {
    static let all: [Rule] = [
        seasonValue, seasonZero, episodeValue, .podcastSeasonNameInconsistent, episodeDisplayNumberConflict,
    ]

    static let seasonTag = "Podcast namespace, season"
    private static let episodeTag = "Podcast namespace, episode"

    private static let seasonValue = Rule(
        "podcast-season-value", .podcastSeasonEpisode, .error, [.podcasting2],
        summary: "The number of a season is a whole number in digits.",
        why: "Apps sort by it, and show its name from the attribute; of words they make no season.",
        help: "write the number in digits, and the words in the attribute 'name'",
        source: seasonTag,
        passing: [
            .item("<podcast:season name=\"Race for the Whitehouse 2020\">5</podcast:season>"),
            .item("<podcast:season>\n0 </podcast:season>"),
        ],
        failing: [
            .item("<podcast:season>↓one</podcast:season>"), .item("<podcast:season>↓1.5</podcast:season>"),
            .item("<podcast:season>↓-1</podcast:season>"), .item("↓<podcast:season name=\"Egypt\"/>"),
        ],
        check: .inItems("podcast:season") { season, inspection in
            let text = season.trimmedText
            guard !text.isEmpty else { return inspection.report("<podcast:season> is empty", at: season) }
            guard WholeNumber.parse(text) == nil else { return }
            inspection.report("the number of the season is \(text.quoted)", inTextOf: season)
        })

    private static let seasonZero = Rule(
        "podcast-season-zero", .podcastSeasonEpisode, .info, [.podcasting2],
        summary: "The number of a season is at least one.",
        why: """
            The namespace allows zero, for what belongs to no season; itunes:season does not, so that apps which read \
            that one show another season, or none.
            """,
        help: "number from one, or leave the element out",
        source: "\(seasonTag); Apple, A Podcaster's Guide to RSS, itunes:season",
        passing: [.item("<podcast:season>1</podcast:season>")],
        failing: [.item("<podcast:season>↓0</podcast:season>")],
        check: .inItems("podcast:season") { season, inspection in
            guard WholeNumber.parse(season.trimmedText) == 0 else { return }
            inspection.report("the number of the season is zero", inTextOf: season)
        })

    private static let episodeValue = Rule(
        "podcast-episode-value", .podcastSeasonEpisode, .error, [.podcasting2],
        summary: "The number of an episode is a decimal number in digits.",
        why: "Apps sort by it; what they should show in its place stands in the attribute 'display'.",
        help: "write digits, with a point where need be, and the words in the attribute 'display'",
        source: episodeTag,
        passing: [
            .item("<podcast:episode>315.5</podcast:episode>"),
            .item("<podcast:episode display=\"Ch.3\"> 204 </podcast:episode>"),
        ],
        failing: [
            .item("<podcast:episode>↓3a</podcast:episode>"), .item("<podcast:episode>↓1e3</podcast:episode>"),
            .item("<podcast:episode>↓-1</podcast:episode>"), .item("<podcast:episode>↓3,5</podcast:episode>"),
            .item("<podcast:episode>↓3.</podcast:episode>"), .item("↓<podcast:episode/>"),
        ],
        check: .inItems("podcast:episode") { episode, inspection in
            let text = episode.trimmedText
            guard !text.isEmpty else { return inspection.report("<podcast:episode> is empty", at: episode) }
            guard PlainDecimal(unsigned: text) == nil else { return }
            inspection.report("the number of the episode is \(text.quoted)", inTextOf: episode)
        })

    private static let episodeDisplayNumberConflict = Rule(
        "podcast-episode-display-number-conflict", .podcastSeasonEpisode, .info, [.podcasting2],
        summary: "What is shown for the number of an episode is no other number.",
        why: "Apps that show the number itself, and not what stands for it, give the episode another number.",
        help: "write the same number in both, or words in the attribute 'display'",
        source: "Podfeed",
        passing: [
            .item("<podcast:episode display=\"09\">9.0</podcast:episode>"),
            .item("<podcast:episode display=\"Ch.9\">204</podcast:episode>"),
            .item("<podcast:episode display=\"9\">three</podcast:episode>"),
        ],
        failing: [.item("<podcast:episode ↓display=\"9\">204</podcast:episode>")],
        check: .inItems("podcast:episode") { episode, inspection in
            guard let display = AttributeValue(episode, "display")?.text, let shown = PlainDecimal(unsigned: display),
                let number = PlainDecimal(unsigned: episode.trimmedText), shown != number
            else { return }
            inspection.report(
                "the number is \(episode.trimmedText.quoted), and \(display.quoted) is shown", at: episode,
                attribute: "display")
        })
}

extension PlainDecimal {
    /// A number without a sign.
    fileprivate init?(unsigned text: String) {
        guard text.utf8.first?.isASCIIDigit == true else { return nil }
        self.init(text)
    }
}
