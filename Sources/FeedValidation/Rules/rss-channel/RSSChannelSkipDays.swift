import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let rssChannelSkipDays = Rule(
        "rss-channel-skipdays", .rssChannel, .error, [.rss2],
        summary: "The skipDays of a channel hold 1 to 7 different days by their English names.",
        why: "Each day says when readers need not ask; they know days by their full English names only.",
        help: "write each day once, such as 'Monday'",
        source: "RSS 2.0, skipDays sub-element of channel; W3C Feed Validator, InvalidDay",
        w3c: ["InvalidDay", "EightDaysAWeek", "DuplicateValue", "MissingElement"],
        passing: [.channel("<skipDays><day>Saturday</day><day>Sunday</day></skipDays>")],
        failing: [
            .channel("<skipDays>\n<day>↓Mon</day>\n<day>↓sunday</day>\n↓<day/>\n</skipDays>"),
            .channel("<skipDays><day>Sunday</day><day>↓Sunday</day></skipDays>"), .channel("↓<skipDays/>"),
            .channel("↓<skipDays>\(ClosedLists.days.map { "<day>\($0)</day>" }.joined())<day>↓Monday</day></skipDays>"),
        ],
        check: .inChannel("skipDays") { skipDays, inspection in
            let days = skipDays.children("day")
            if days.isEmpty { inspection.report("<skipDays> has no <day>", at: skipDays, w3c: ["MissingElement"]) }
            if days.count > 7 {
                inspection.report(
                    "<skipDays> has \(days.count) days, a week has 7", at: skipDays, w3c: ["EightDaysAWeek"])
            }
            var seen: Set<String> = []
            for day in days { check(day, &seen, &inspection) }
        })

    private static func check(_ day: Element, _ seen: inout Set<String>, _ inspection: inout Inspection) {
        let text = day.trimmedText
        if text.isEmpty {
            inspection.report("<day> is empty", at: day, w3c: ["InvalidDay"])
        } else if !ClosedLists.days.contains(text) {
            let meant = ClosedLists.days.first {
                text.utf8.count >= 2 && $0.asciiLowercased.hasPrefix(text.asciiLowercased)
            }
            inspection.report(
                "\(text.quoted) is not the English name of a day", inTextOf: day, help: meant.map { "write '\($0)'" },
                w3c: ["InvalidDay"])
        } else if !seen.insert(text).inserted {
            inspection.report("the day '\(text)' is there twice", inTextOf: day, w3c: ["DuplicateValue"])
        }
    }
}
