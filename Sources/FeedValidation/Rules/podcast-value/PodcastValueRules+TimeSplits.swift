import Diagnostics
import FeedValues

extension PodcastValueRules {
    /// The rules on parts of an episode whose payments go elsewhere.
    static let timeSplits = [content, times, overlap, beyondEnd, percentage]

    private static let name = "podcast:valueTimeSplit"
    private static let page = "Podcast namespace, value-time-split"

    private static let content = Rule(
        "podcast-valuetimesplit-content", .podcastValue, .error, [.podcasting2],
        summary: "A time split has one remote item, or recipients of its own.",
        why: """
            It says who is paid while that part plays: the artist of a song by its feed, or a list. Apps read one of \
            both.
            """,
        help: "keep one <podcast:remoteItem>, or <podcast:valueRecipient> elements alone",
        source: page,
        passing: [
            .item(split("", "<podcast:remoteItem feedGuid=\"a\"/>")),
            .item(split("", "<podcast:valueRecipient/><podcast:valueRecipient/>")),
        ],
        failing: [
            .item("↓" + split("", "")), .item("↓" + split("", "<podcast:remoteItem/><podcast:valueRecipient/>")),
            .item("↓" + split("", "<podcast:remoteItem/><podcast:remoteItem/>")),
        ],
        check: .element(name) { element, inspection in
            let remotes = element.children("podcast:remoteItem").count
            let hasRecipient = element.child("podcast:valueRecipient") != nil
            guard remotes != (hasRecipient ? 0 : 1) else { return }
            let count = remotes == 1 ? "a remote item" : remotes == 0 ? "no remote item" : "\(remotes) remote items"
            inspection.report(
                "the time split has \(count) and \(hasRecipient ? "recipients" : "no recipient")", at: element)
        })

    private static let times = Rule(
        "podcast-valuetimesplit-times", .podcastValue, .error, [.podcasting2],
        summary: "The times of a time split are seconds in decimals.",
        why: "While an episode plays, apps compare them with the clock; minutes with a colon never come.",
        help: "write seconds, such as '73.5'",
        source: page,
        passing: [.item(split("startTime=\"0\" duration=\"152.58\" remoteStartTime=\"3\"", ""))],
        failing: [
            .item(split("↓startTime=\"1:00\" ↓duration=\"-1\" ↓remoteStartTime=\"x\"", "")),
            .item(split("startTime=\"1\" ↓duration=\"1s\"", "")),
        ],
        check: .attributes([name: ["startTime", "duration", "remoteStartTime"]]) { value, inspection in
            guard (PlainDecimal(value.text)?.value ?? -1) < 0 else { return }
            inspection.report(
                "'\(value.name)' is \(value.text.quoted), no number of seconds", at: value.element,
                attribute: value.name)
        })

    private static let overlap = Rule(
        "podcast-valuetimesplit-overlap", .podcastValue, .warning, [.podcasting2],
        summary: "No two time splits of a block overlap.",
        why: "Where two hold at once an app takes either, and the other artist is not paid.",
        help: "end the first before the second begins",
        source: "Podfeed",
        passing: [
            .item(
                value(split("startTime=\"60\" duration=\"30\"", "") + split("startTime=\"0\" duration=\"60.4\"", "")))
        ],
        failing: [
            .item(
                value(
                    "↓" + split("startTime=\"50\" duration=\"30\"", "") + split("startTime=\"0\" duration=\"60\"", "")
                        + "↓" + split("startTime=\"55\" duration=\"1\"", "")))
        ],
        check: .element("podcast:value") { element, inspection in
            var spans: [(start: Double, end: Double, element: Element)] = []
            for split in element.children(name) {
                guard let start = split.seconds("startTime"), let length = split.seconds("duration") else { continue }
                spans.append((start, start + length, split))
            }
            spans.sort { ($0.start, $0.element.index) < ($1.start, $1.element.index) }
            var end = 0.0
            for span in spans {
                // Times are rounded by those who write them.
                if span.start + 0.5 < end {
                    inspection.report(
                        """
                        the time split begins at \(span.start.wholeSeconds) seconds, one before it ends at \
                        \(end.wholeSeconds)
                        """,
                        at: span.element)
                }
                end = max(end, span.end)
            }
        })

    private static let beyondEnd = Rule(
        "podcast-valuetimesplit-beyond-end", .podcastValue, .warning, [.podcasting2],
        summary: "A time split begins before its episode ends.",
        why: """
            A part behind the end never plays, so its artist is never paid; usually the file was cut again afterwards.
            """,
        help: "correct the start of the time split, or the duration of the episode",
        source: "Podfeed",
        passing: [
            .item(
                "<itunes:duration>60</itunes:duration>" + value(split("startTime=\"59\" duration=\"9\"", ""))),
            .item(value(split("startTime=\"59\" duration=\"9\"", ""))),
        ],
        failing: [
            .item(
                "<itunes:duration>1:00</itunes:duration>" + value(split("↓startTime=\"62\" duration=\"9\"", "")))
        ],
        check: .items { item, inspection in
            let values = item.children("podcast:value")
            guard !values.isEmpty, let end = inspection.seconds(of: item) else { return }
            for split in values.lazy.flatMap({ $0.children(name) }) {
                guard let start = split.seconds("startTime"), start > end + 1 else { continue }
                inspection.report(
                    "the time split begins at \(start.wholeSeconds) seconds, the episode ends at \(end.wholeSeconds)",
                    at: split, attribute: "startTime")
            }
        })

    private static let percentage = Rule(
        "podcast-valuetimesplit-percentage", .podcastValue, .warning, [.podcasting2],
        summary: "The percentage of a time split is from 0 to 100, and that of a remote item.",
        why: "It says how much of a payment goes to the remote feed; the rest stays with the show.",
        help: "write a number from 0 to 100 beside <podcast:remoteItem>, or take it out",
        source: page,
        passing: [
            .item(split("remotePercentage=\"95\"", "<podcast:remoteItem/>")),
            .item(split("remotePercentage=\"100\"", "<podcast:remoteItem/>")),
        ],
        failing: [
            .item(split("↓remotePercentage=\"120\"", "<podcast:remoteItem/>")),
            .item(split("↓remotePercentage=\"95%\"", "<podcast:remoteItem/>")),
            .item(split("↓remotePercentage=\"95\"", "<podcast:valueRecipient/>")),
        ],
        check: .attributes([name: ["remotePercentage"]]) { value, inspection in
            if !(0...100).contains(PlainDecimal(value.text)?.value ?? -1) {
                inspection.report(
                    "'remotePercentage' is \(value.text.quoted), not from 0 to 100", at: value.element,
                    attribute: value.name)
            } else if value.element.child("podcast:remoteItem") == nil {
                inspection.report(
                    "'remotePercentage' stands where there is no remote item", at: value.element,
                    attribute: value.name)
            }
        })

    private static func split(_ attributes: String, _ inner: String) -> String {
        "<podcast:valueTimeSplit \(attributes)>\(inner)</podcast:valueTimeSplit>"
    }
}
