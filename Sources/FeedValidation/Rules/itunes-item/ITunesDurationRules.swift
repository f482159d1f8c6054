import Diagnostics
import FeedValues

/// The rules on how long an episode is said to be; those on files have what the media themselves say.
enum ITunesDurationRules {
    static let all: [Rule] = [missing, notSeconds, decimal, zero, minutesMistaken, tooLong, trailer]

    private static let guide = "Apple, A Podcaster's Guide to RSS, itunes:duration"

    private static let missing = Rule(
        "itunes-duration-missing", .itunesItem, .warning, [.psp1, .apple, .spotify],
        summary: "An episode says how long it is.",
        why: """
            Apps show the length before they have the file, and listeners choose by it. Without one it shows as \
            nothing until the file has been loaded.
            """,
        help: "add <itunes:duration> with the length in seconds to each episode",
        source: "PSP-1, itunes:duration; \(guide)",
        passing: [
            .item("\(enclosure(of: 1))<itunes:duration>1801</itunes:duration>"), .item("<title>Bees</title>"),
            .channel("<podcast:liveItem>\(enclosure(of: 1))</podcast:liveItem>"),
        ],
        failing: [
            .channel(
                """
                <item>\(enclosure(of: 1))<itunes:duration>1801</itunes:duration></item>
                ↓<item>\(enclosure(of: 1))</item>
                <item>\(enclosure(of: 1))<itunes:duration/></item>
                """)
        ],
        check: .oneFinding("episodes without <itunes:duration>") { item in
            guard item.child("enclosure") != nil else { return nil }
            return item.child("itunes:duration")?.isBlank ?? true
        })

    private static let notSeconds = Rule(
        "itunes-duration-not-seconds", .itunesItem, .info, [.psp1, .apple],
        summary: "A duration is written in seconds.",
        why: """
            PSP-1 asks for seconds and Apple recommends them: 1:30 is a minute and a half here, an hour and a half \
            there.
            """,
        help: "write whole seconds",
        source: "PSP-1, itunes:duration; \(guide)",
        passing: [.item("<itunes:duration>1801</itunes:duration>"), .item("<itunes:duration>1:99</itunes:duration>")],
        failing: [.item("<itunes:duration>↓30:01</itunes:duration>")],
        check: .duration { duration, element, inspection in
            guard duration.flaws.contains(.clockForm) else { return }
            inspection.report(
                "\(element.trimmedText.quoted) is not in seconds", inTextOf: element,
                help: duration.duration.map { "write '\($0.roundedSeconds)'" })
        }
    ).toldOnce()

    private static let decimal = Rule(
        "itunes-duration-decimal", .itunesItem, .warning, [.psp1],
        summary: "A duration is a whole number of seconds.",
        why: "PSP-1 asks for an integer. Programs that read one stop at the point, or take nothing.",
        help: "round to whole seconds",
        source: "PSP-1, itunes:duration; W3C Feed Validator, InvalidDuration",
        w3c: ["InvalidDuration"], supersedes: ["itunes-duration-not-seconds"],
        passing: [.item("<itunes:duration>1801</itunes:duration>")],
        failing: [
            .item("<itunes:duration>↓1801.5</itunes:duration>"), .item("<itunes:duration>↓0:30:01.5</itunes:duration>"),
        ],
        check: .duration { duration, element, inspection in
            guard duration.flaws.contains(.decimal) else { return }
            inspection.report(
                "\(element.trimmedText.quoted) has a fraction of a second", inTextOf: element,
                help: duration.duration.map { "write '\($0.roundedSeconds)'" })
        })

    private static let zero = Rule(
        "itunes-duration-zero", .itunesItem, .warning, .all,
        summary: "An episode is longer than nothing.",
        why: "Apps show 0:00, and some take the episode as heard to the end at once.",
        help: "write the length in seconds, or leave the element out",
        source: "Podfeed",
        supersedes: ["itunes-duration-not-seconds"],
        passing: [.item("<itunes:duration>1</itunes:duration>"), .item("<itunes:duration/>")],
        failing: [
            .item("<itunes:duration>↓0</itunes:duration>"), .item("<itunes:duration>↓00:00:00</itunes:duration>"),
        ],
        check: .duration { duration, element, inspection in
            guard duration.duration?.milliseconds == 0 else { return }
            inspection.report("the duration is \(element.trimmedText.quoted)", inTextOf: element)
        })

    private static let minutesMistaken = Rule(
        "itunes-duration-minutes-mistaken", .itunesItem, .warning, .all,
        summary: "A duration counts seconds and not minutes.",
        why: """
            45 is three quarters of a minute, and 1:30 a minute and a half. Where the file has more than 20 MB of \
            sound, minutes and hours were meant: apps then end the episode before it has begun.
            """,
        help: "write the length in seconds",
        source: "Podfeed",
        supersedes: ["itunes-duration-not-seconds"],
        passing: [
            .item("\(enclosure(of: 20_000_001))<itunes:duration>2700</itunes:duration>"),
            .item("\(enclosure(of: 1_000_000))<itunes:duration>45</itunes:duration>"),
            .item(
                """
                <enclosure url="https://example.com/1.mp4" length="25000000" type="video/mp4"/>
                <itunes:duration>45</itunes:duration>
                """),
        ],
        failing: [
            .item("\(enclosure(of: 20_000_001))<itunes:duration>↓45</itunes:duration>"),
            .item("\(enclosure(of: 90_000_000))<itunes:duration>↓1:30</itunes:duration>"),
        ],
        check: .duration { duration, element, inspection in
            guard let length = duration.duration, (1..<100_000).contains(length.milliseconds),
                let enclosure = element.parent?.child("enclosure"),
                let bytes = enclosure["length"].flatMap(WholeNumber.parse), bytes > 20_000_000
            else { return }
            let type = inspection.parts(of: enclosure).type
            let size = EnclosureSize(bytes: bytes, duration: length, type: type)
            guard type?.topLevel == "audio", size.isLossy else { return }
            inspection.report(
                "\(element.trimmedText.quoted) is under two minutes, but the file has \(bytes / 1_000_000) MB",
                inTextOf: element, help: "write '\(length.roundedSeconds * 60)' if that is what was meant")
        })

    private static let tooLong = Rule(
        "itunes-duration-too-long", .itunesItem, .info, [.spotify],
        summary: "An episode is not longer than twelve hours.",
        why: "Spotify takes no longer files; a length like that is milliseconds more often than not.",
        help: "write the length in seconds, or split the episode",
        source: "Spotify, podcast delivery",
        passing: [.item("<itunes:duration>43200</itunes:duration>")],
        failing: [
            .item("<itunes:duration>↓43201</itunes:duration>"), .item("<itunes:duration>↓13:00:00</itunes:duration>"),
        ],
        check: .duration { duration, element, inspection in
            guard let length = duration.duration, length.milliseconds > 12 * 3_600_000 else { return }
            inspection.report("\(element.trimmedText.quoted) is more than twelve hours", inTextOf: element)
        })

    private static let trailer = Rule(
        "itunes-episodetype-trailer-duration", .itunesItem, .info, [.apple],
        summary: "A trailer is short.",
        why: "Apps play the trailer before anything else, to win listeners in a minute or two.",
        help: "cut the trailer, or write 'full' or 'bonus' in <itunes:episodeType>",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episodeType",
        passing: [
            .item("<itunes:episodeType>trailer</itunes:episodeType><itunes:duration>600</itunes:duration>"),
            .item("<itunes:episodeType>full</itunes:episodeType><itunes:duration>3600</itunes:duration>"),
        ],
        failing: [
            .item("<itunes:episodeType>trailer</itunes:episodeType><itunes:duration>↓601</itunes:duration>")
        ],
        check: .duration { duration, element, inspection in
            guard let length = duration.duration, length.milliseconds > 600_000,
                element.parent?.child("itunes:episodeType")?.trimmedText == "trailer"
            else { return }
            inspection.report("the trailer is longer than ten minutes", inTextOf: element)
        })

    private static func enclosure(of bytes: Int) -> String {
        "<enclosure url=\"https://example.com/1.mp3\" length=\"\(bytes)\" type=\"audio/mpeg\"/>"
    }
}

extension RuleCheck {
    /// A check of the first duration of each item, as it reads; a blank one is left out.
    fileprivate static func duration(
        _ check: @escaping @Sendable (ITunesDuration, Element, inout Inspection) -> Void
    ) -> RuleCheck {
        .items { item, inspection in
            guard let duration = inspection.duration(of: item), !duration.reading.flaws.contains(.empty) else { return }
            check(duration.reading, duration.element, &inspection)
        }
    }
}
