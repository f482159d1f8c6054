import Diagnostics
import FeedValues

/// podcast:soundbite.
enum PodcastSoundbiteRules {
    static let all: [Rule] = [times, beyondEnd, length]

    private static let name = "podcast:soundbite"

    private static let times = Rule(
        "podcast-soundbite-times", .podcastSoundbite, .error, [.podcasting2],
        summary: "The start and length of a soundbite are seconds in decimals.",
        why: "Apps cut the piece out of the episode by them; minutes with a colon, or a length of zero, give nothing.",
        help: "write seconds, such as '73.0' for 1:13",
        source: "Podcast namespace, soundbite",
        passing: [
            .item("<podcast:soundbite startTime=\"73.0\" duration=\"60\"/>"),
            .item("<podcast:soundbite startTime=\"0\" duration=\"0.5\"/>"),
            .item("<podcast:soundbite startTime=\"\"/>"),
        ],
        failing: [
            .item("<podcast:soundbite ↓startTime=\"1:13\" duration=\"60\"/>"),
            .item("<podcast:soundbite ↓startTime=\"-1\" ↓duration=\"0\"/>"),
            .channel(
                """
                <podcast:liveItem status="ended"><podcast:soundbite startTime="1" ↓duration="a minute"/>\
                </podcast:liveItem>
                """),
        ],
        check: .attributes([name: ["startTime", "duration"]]) { value, inspection in
            let seconds = PlainDecimal(value.text)?.value ?? -1
            guard seconds < 0 || seconds == 0 && value.name == "duration" else { return }
            let least = value.name == "duration" ? "above zero" : "from zero on"
            inspection.report(
                "'\(value.name)' is \(value.text.quoted), no number of seconds \(least)", at: value.element,
                attribute: value.name)
        })

    private static let beyondEnd = Rule(
        "podcast-soundbite-beyond-end", .podcastSoundbite, .warning, [.podcasting2],
        summary: "A soundbite ends before its episode does.",
        why: "Of a piece that lies behind the end an app plays silence; usually the file was cut again afterwards.",
        help: "correct the start of the soundbite, or the duration of the episode",
        source: "Podfeed",
        passing: [
            .item(
                """
                <itunes:duration>2:00</itunes:duration><podcast:soundbite startTime="60" duration="60.9"/>
                """),
            .item("<podcast:soundbite startTime=\"60\" duration=\"60\"/>"),
        ],
        failing: [
            .item(
                """
                <itunes:duration>2:00</itunes:duration>↓<podcast:soundbite startTime="100" duration="30"/>
                """)
        ],
        check: .items { item, inspection in
            let bites = item.children(name)
            guard !bites.isEmpty, let end = inspection.seconds(of: item) else { return }
            for bite in bites {
                guard let start = bite.seconds("startTime"), let length = bite.seconds("duration"),
                    start + length > end + 1
                else { continue }
                inspection.report(
                    """
                    the soundbite ends at \((start + length).wholeSeconds) seconds, the episode at \(end.wholeSeconds)
                    """,
                    at: bite)
            }
        })

    private static let length = Rule(
        "podcast-soundbite-length", .podcastSoundbite, .info, [.podcasting2],
        summary: "A soundbite lasts between 15 seconds and two minutes.",
        why: "Soundbites stand in previews and lists: shorter says nothing, longer is no longer a taste.",
        help: "choose a piece of 15 to 120 seconds",
        source: "Podcast namespace, soundbite",
        passing: [
            .item("<podcast:soundbite startTime=\"0\" duration=\"15\"/>"),
            .item("<podcast:soundbite startTime=\"0\" duration=\"120.0\"/>"),
            .item("<podcast:soundbite startTime=\"0\" duration=\"0\"/>"),
        ],
        failing: [
            .item("<podcast:soundbite startTime=\"0\" ↓duration=\"5\"/>"),
            .item("<podcast:soundbite startTime=\"0\" ↓duration=\"121\"/>"),
        ],
        check: .attributes([name: ["duration"]]) { value, inspection in
            guard let seconds = PlainDecimal(value.text)?.value, seconds > 0, !(15...120).contains(seconds) else {
                return
            }
            inspection.report(
                "the soundbite lasts \(value.text.quoted) seconds", at: value.element, attribute: "duration")
        })
}
