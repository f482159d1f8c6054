import Diagnostics
import FeedValues

extension PodcastMiscRules {
    /// The rules on how often a feed says that it is updated.
    static let frequencies = [rule, until, monthDay, start, startForm, complete, .podcastUpdateFrequencyNotKept]

    private static let name = "podcast:updateFrequency"
    private static let page = "Podcast namespace, update-frequency"

    private static let rule = Rule(
        "podcast-updatefrequency-rrule", .podcastMisc, .error, [.podcasting2],
        summary: "A rule of recurrence is one of RFC 5545.",
        why: "Apps hand the rule to a calendar, which refuses all of it for one part that it cannot read.",
        help: "write a rule of recurrence, such as 'FREQ=WEEKLY;BYDAY=FR'",
        source: "Podcast namespace, update-frequency; RFC 5545, section 3.3.10 Recurrence Rule",
        passing: [
            .channel(frequency("rrule=\"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR\"")),
            .channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231T000000Z\"")),
            .channel(frequency("rrule=\"FREQ=WEEKLY;BYMONTHDAY=1;UNTIL=2023-12-31\"")),
            .channel(frequency("rrule=\"\"")),
        ],
        failing: [
            .channel(frequency("↓rrule=\"EVERY DAY\"")), .channel(frequency("↓rrule=\"BYDAY=FR\"")),
            .channel(frequency("↓rrule=\"FREQ=WEEKLY;BYDAY=FRIDAY\"")),
            .channel(frequency("↓rrule=\"FREQ=DAILY;COUNT=3;UNTIL=20250101\"")),
            .channel(frequency("↓rrule=\"RRULE:FREQ=DAILY\"")), .channel(frequency("↓rrule=\"FREQ=FORTNIGHTLY\"")),
        ],
        check: flaws { flaw in
            switch flaw {
            case .untilForm, .misplaced(.byMonthDay, beside: .frequency): false
            default: true
            }
        })

    private static let until = Rule(
        "podcast-updatefrequency-rrule-until", .podcastMisc, .warning, [.podcasting2],
        summary: "The last date of a rule of recurrence is written without hyphens, colons and fractions.",
        why: """
            RFC 5545 has the basic form alone, and calendars keep to it, though the namespace's own page shows the \
            long one.
            """,
        help: "write the date as '20231231' or '20231231T000000Z'",
        source: "RFC 5545, section 3.3.10 Recurrence Rule",
        passing: [.channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231T000000Z\""))],
        failing: [.channel(frequency("↓rrule=\"FREQ=DAILY;UNTIL=2023-12-31T00:00:00.000Z\""))],
        check: flaws { if case .untilForm = $0 { true } else { false } })

    private static let monthDay = Rule(
        "podcast-updatefrequency-rrule-bymonthday", .podcastMisc, .warning, [.podcasting2],
        summary: "A weekly rule of recurrence has no days of the month.",
        why: """
            RFC 5545 forbids the two together, though the namespace's own page has them, and calendars refuse the \
            rule.
            """,
        help: "write FREQ=MONTHLY, or BYDAY in the place of BYMONTHDAY",
        source: "RFC 5545, section 3.3.10 Recurrence Rule",
        passing: [.channel(frequency("rrule=\"FREQ=MONTHLY;BYMONTHDAY=1,15\""))],
        failing: [.channel(frequency("↓rrule=\"FREQ=WEEKLY;BYMONTHDAY=1,15\""))],
        check: flaws { $0 == .misplaced(.byMonthDay, beside: .frequency) })

    private static let start = Rule(
        "podcast-updatefrequency-dtstart", .podcastMisc, .error, [.podcasting2],
        summary: "A rule with a number of dates has a start, and the start is a date of ISO 8601.",
        why: "A rule that ends after ten dates ends at another time for each app that does not know when it began.",
        help: "write dtstart=\"…\" with a date or time, such as '2026-01-01T20:00:00Z'",
        source: page,
        passing: [
            .channel(frequency("rrule=\"FREQ=DAILY;COUNT=10\" dtstart=\"2023-01-01T00:00:00.000Z\"")),
            .channel(frequency("dtstart=\"2023-01-01\"")), .channel(frequency("rrule=\"FREQ=DAILY\"")),
        ],
        failing: [
            .channel("↓" + frequency("rrule=\"FREQ=DAILY;COUNT=10\"")),
            .channel(frequency("↓dtstart=\"January 2023\"")), .channel(frequency("↓dtstart=\"2023-01\"")),
        ],
        check: .element(name) { element, inspection in
            if let value = AttributeValue(element, "dtstart") {
                let date = ISO8601DateTime.parse(value.text)
                guard date.timestamp == nil || date.flaws.contains(.dayMissing) else { return }
                inspection.report("\(value.text.quoted) is no date of ISO 8601", at: element, attribute: "dtstart")
            } else if let rule = AttributeValue(element, "rrule"), RecurrenceRule.parse(rule.text).count != nil,
                element.lacks(podcastAttribute: "dtstart")
            {
                inspection.report("a rule with COUNT has no 'dtstart'", at: element, attribute: "dtstart")
            }
        })

    private static let startForm = Rule(
        "podcast-updatefrequency-dtstart-form", .podcastMisc, .warning, [.podcasting2],
        summary: "The start and the last date of a rule of recurrence are both dates, or both have a time.",
        why: "RFC 5545 has the two in one form, so that it is clear whether the last day still counts.",
        help: "write both with a time, or both without",
        source: "RFC 5545, section 3.3.10 Recurrence Rule",
        passing: [
            .channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231\" dtstart=\"2023-01-01\"")),
            .channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231T000000Z\" dtstart=\"2023-01-01T00:00:00.000Z\"")),
            .channel(frequency("rrule=\"FREQ=DAILY\" dtstart=\"2023-01-01\"")),
        ],
        failing: [
            .channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231\" ↓dtstart=\"2023-01-01T00:00:00.000Z\"")),
            .channel(frequency("rrule=\"FREQ=DAILY;UNTIL=20231231T000000Z\" ↓dtstart=\"2023-01-01\"")),
        ],
        check: .attributes([name: ["dtstart"]]) { value, inspection in
            guard let rule = AttributeValue(value.element, "rrule"), let until = RecurrenceRule.parse(rule.text).until
            else { return }
            let start = ISO8601DateTime.parse(value.text)
            guard start.timestamp != nil, !start.flaws.contains(.dayMissing),
                start.flaws.contains(.timeMissing) != until.flaws.contains(.timeMissing)
            else { return }
            inspection.report(
                "of \(value.text.quoted) and UNTIL only one has a time", at: value.element, attribute: "dtstart")
        })

    private static let complete = Rule(
        "podcast-updatefrequency-complete", .podcastMisc, .warning, [.podcasting2],
        summary: "Complete is true or false, and what itunes:complete says.",
        why: "Of a complete show apps stop to ask for more: where two places disagree, some stop and some go on.",
        help: "write 'true' or 'false', and the same in <itunes:complete>",
        source: page,
        passing: [
            .channel(frequency("complete=\"true\"") + "<itunes:complete>Yes</itunes:complete>"),
            .channel(frequency("complete=\"false\"")), .channel(frequency("complete=\"true\"")),
        ],
        failing: [
            .channel(frequency("↓complete=\"yes\"")), .channel(frequency("↓complete=\"\"")),
            .channel(frequency("↓complete=\"false\"") + "<itunes:complete>Yes</itunes:complete>"),
            .channel(frequency("↓complete=\"true\"") + "<itunes:complete>no</itunes:complete>"),
        ],
        check: .channel { channel, inspection in
            let other = channel.child("itunes:complete")?.trimmedText.asciiLowercased
            for element in channel.children(name) {
                guard let value = element["complete"] else { continue }
                if value != "true", value != "false" {
                    inspection.report(
                        "'complete' is \(value.quoted), none of 'true', 'false'", at: element, attribute: "complete")
                } else if other == (value == "true" ? "no" : "yes") {
                    inspection.report(
                        "'complete' is '\(value)', and <itunes:complete> is not", at: element, attribute: "complete")
                }
            }
        })

    private static func flaws(_ isMeant: @escaping @Sendable (RecurrenceRule.Flaw) -> Bool) -> RuleCheck {
        .attributes([name: ["rrule"]]) { value, inspection in
            // One flaw often makes the next: the first is enough.
            guard let flaw = RecurrenceRule.parse(value.text).flaws.first(where: isMeant) else { return }
            inspection.report(flaw.message, at: value.element, attribute: "rrule")
        }
    }

    static func frequency(_ attributes: String) -> String {
        "<podcast:updateFrequency \(attributes)>Now and then</podcast:updateFrequency>"
    }
}

extension RecurrenceRule.Flaw {
    fileprivate var message: String {
        switch self {
        case .malformed(let text): "\(text.quoted) is no part of a rule: it has no '='"
        case .unknownPart(let text): "a rule has no part \(text.quoted)"
        case .repeated(let part): "the part \(part.rawValue) stands there twice"
        case .invalid(let part, let value): "\(value.quoted) is no value of \(part.rawValue)"
        case .frequencyMissing: "the rule has no part FREQ"
        case .untilAndCount: "the rule has both UNTIL and COUNT"
        case .untilForm(let text): "\(text.quoted) is no date as UNTIL has it"
        case .misplaced(let part, beside: let other): "\(part.rawValue) may not stand beside this \(other.rawValue)"
        case .alone(let part): "\(part.rawValue) stands without another BY part"
        }
    }
}
