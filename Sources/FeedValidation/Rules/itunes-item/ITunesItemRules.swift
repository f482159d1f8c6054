import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on the iTunes elements of an item, as far as a directory refuses what breaks them.
enum ITunesItemRules {
    static let all: [Rule] =
        [duration] + ITunesDurationRules.all + ITunesNumberRules.all + [episodeType, serialEpisodeMissing]
        + ITunesSeasonRules.all + ITunesItemTitleRules.all + ITunesItemImageRules.all + ITunesItemAbsenceRules.all
        + [.itunesBlockDiffersFromPodcast]

    private static let duration = Rule(
        "itunes-duration-format", .itunesItem, .error, [.apple, .psp1],
        summary: "A duration is a number of seconds, M:SS or H:MM:SS.",
        why: "Apps show the length before they have the file; one that they cannot read shows as nothing or as zero.",
        help: "write whole seconds, such as '1801'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:duration",
        w3c: ["InvalidDuration"],
        passing: [
            .item("<itunes:duration>1801</itunes:duration>"), .item("<itunes:duration>30:01</itunes:duration>"),
            .item("<itunes:duration>1801.5</itunes:duration>"), .item("<itunes:duration/>"),
        ],
        failing: [
            .item("<itunes:duration>↓1:99</itunes:duration>"), .item("<itunes:duration>↓PT5M</itunes:duration>"),
            .item("<itunes:duration>↓12 min</itunes:duration>"),
        ],
        check: .element("itunes:duration") { element, inspection in
            guard ITunesDuration.parse(element.text).flaws.contains(.format) else { return }
            inspection.report("\(element.trimmedText.quoted) is not a duration", inTextOf: element)
        })

    private static let episodeType = Rule(
        "itunes-episodetype-value", .itunesItem, .error, [.apple, .psp1],
        summary: "The type of an episode is full, trailer or bonus.",
        why: "Apps set trailers and extras apart; any other word counts as full.",
        help: "write 'full', 'trailer' or 'bonus'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        w3c: ["InvalidItunesEpisodeType"],
        passing: [.item("<itunes:episodeType>trailer</itunes:episodeType>")],
        failing: [.item("<itunes:episodeType>↓Full</itunes:episodeType>"), .item("↓<itunes:episodeType/>")],
        check: .element("itunes:episodeType") { element, inspection in
            guard !ClosedLists.episodeTypes.contains(element.trimmedText) else { return }
            inspection.report("the type of the episode is \(element.trimmedText.quoted)", inTextOf: element)
        })

    private static let serialEpisodeMissing = Rule(
        "itunes-serial-episode-missing", .itunesItem, .warning, [.apple, .psp1],
        summary: "A full episode of a serial show has a number.",
        why: "Apps play a serial show in the order of its numbers; without one they do not know where it belongs.",
        help: "add <itunes:episode> with the number in the season",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episode; PSP-1, itunes:episode",
        passing: [
            .channel("<itunes:type>serial</itunes:type><item><itunes:episode>1</itunes:episode></item>"),
            .channel("<itunes:type>serial</itunes:type><item><itunes:episodeType>bonus</itunes:episodeType></item>"),
            .channel("<itunes:type>episodic</itunes:type><item><title>Bees</title></item>"),
        ],
        failing: [.channel("<itunes:type>serial</itunes:type>↓<item><title>Bees</title></item>")],
        check: .element("item") { item, inspection in
            guard inspection.channel?.child("itunes:type")?.trimmedText == "serial",
                ["", "full"].contains(item.child("itunes:episodeType")?.trimmedText ?? ""),
                item.child("itunes:episode") == nil
            else { return }
            inspection.report("an episode of a serial show has no number", at: item)
        })
}
