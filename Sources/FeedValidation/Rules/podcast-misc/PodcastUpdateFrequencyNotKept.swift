import Diagnostics
import FeedValues

extension Rule {
    static let podcastUpdateFrequencyNotKept = Rule(
        "podcast-updatefrequency-not-kept", .podcastMisc, .info, [.podcasting2],
        summary: "A feed is updated about as often as it says.",
        why: "By the rule apps decide when to look for news; one that is long out of date makes them look in vain.",
        help: "publish, correct the rule, or write complete=\"true\" if the show is over",
        source: "Podfeed",
        passing: [
            feed("rrule=\"FREQ=WEEKLY\"", "Fri, 12 Dec 2025 00:00:00 +0000"),
            feed("rrule=\"FREQ=WEEKLY\" complete=\"true\"", "Fri, 31 Oct 2025 00:00:00 +0000"),
            feed("rrule=\"FREQ=DAILY;COUNT=3\" dtstart=\"2025-10-01\"", "Fri, 31 Oct 2025 00:00:00 +0000"),
            feed("rrule=\"FREQ=DAILY;UNTIL=20251031\"", "Fri, 31 Oct 2025 00:00:00 +0000"),
            feed("rrule=\"FREQ=DAILY\" dtstart=\"2026-01-01\"", "Fri, 31 Oct 2025 00:00:00 +0000"),
            .channel("<podcast:updateFrequency rrule=\"FREQ=DAILY\">Daily</podcast:updateFrequency>"),
        ],
        failing: [
            feed("↓rrule=\"FREQ=WEEKLY\"", "Fri, 31 Oct 2025 00:00:00 +0000"),
            feed("↓rrule=\"FREQ=DAILY\"", "Sun, 28 Dec 2025 00:00:00 +0000"),
        ],
        check: .feed { UpdateFrequencyCheck() })

    private static func feed(_ attributes: String, _ date: String) -> RuleExample {
        .channel(
            """
            <podcast:updateFrequency \(attributes)>Now and then</podcast:updateFrequency>
            <item><pubDate>\(date)</pubDate></item>
            """)
    }
}

/// Remembers the newest date, and holds it against the rule of the channel.
private struct UpdateFrequencyCheck: NewestDateCheck {
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection) {
        guard let clock = inspection.clock, let channel = document.channel,
            let frequency = channel.child("podcast:updateFrequency"), !isOver(frequency, channel),
            let text = AttributeValue(frequency, "rrule")?.text
        else { return }
        let rule = RecurrenceRule.parse(text)
        guard let gap = rule.longestGapInDays, rule.count == nil, rule.until?.timestamp.map(clock.isAhead) ?? true
        else {
            return
        }
        let start = frequency["dtstart"].flatMap { ISO8601DateTime.parse($0).timestamp } ?? newest
        let day: Int64 = 86_400
        guard clock.isPast(max(newest, start).advanced(bySeconds: 3 * Int64(gap) * day)) else { return }
        let silence = clock.days(since: newest)
        inspection.report(
            "the newest item is \(silence) days old, the rule promises one in \(gap)", at: frequency,
            attribute: "rrule")
    }

    private func isOver(_ frequency: Element, _ channel: Element) -> Bool {
        frequency["complete"] == "true" || channel.child("itunes:complete")?.trimmedText.asciiLowercased == "yes"
    }
}
