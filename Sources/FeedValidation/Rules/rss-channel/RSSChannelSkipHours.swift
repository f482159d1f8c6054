import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelSkipHours = Rule(
        "rss-channel-skiphours", .rssChannel, .error, [.rss2],
        summary: "The skipHours of a channel hold 1 to 24 different hours from 0 to 23.",
        why: "Each hour says when readers need not ask, in GMT; what is no hour of a day they cannot heed.",
        help: "write each hour once, as a number from 0 to 23",
        source: "RSS 2.0, skipHours sub-element of channel; W3C Feed Validator, InvalidHour",
        w3c: ["InvalidHour", "NotEnoughHoursInTheDay", "DuplicateValue", "MissingElement"],
        passing: [
            .channel("<skipHours><hour>3</hour><hour>04</hour></skipHours>"),
            .channel("<skipHours><hour>24</hour></skipHours>"),
        ],
        failing: [
            .channel("<skipHours>\n<hour>↓25</hour>\n<hour>↓2.5</hour>\n↓<hour/>\n</skipHours>"),
            .channel("<skipHours><hour>0</hour><hour>↓24</hour></skipHours>"), .channel("↓<skipHours/>"),
            .channel(
                "↓<skipHours>\((0...23).map { "<hour>\($0)</hour>" }.joined())<hour>↓0</hour></skipHours>"),
        ],
        check: .inChannel("skipHours") { skipHours, inspection in
            let hours = skipHours.children("hour")
            if hours.isEmpty { inspection.report("<skipHours> has no <hour>", at: skipHours, w3c: ["MissingElement"]) }
            if hours.count > 24 {
                inspection.report(
                    "<skipHours> has \(hours.count) hours, a day has 24", at: skipHours,
                    w3c: ["NotEnoughHoursInTheDay"])
            }
            var seen: Set<Int> = []
            for hour in hours {
                // Midnight as 24 is a rule of its own.
                guard let number = WholeNumber.parse(hour.text), number <= 24 else {
                    inspection.expect(0...23, inTextOf: hour, w3c: ["InvalidHour"])
                    continue
                }
                if !seen.insert(number % 24).inserted {
                    inspection.report("the hour '\(number)' is there twice", inTextOf: hour, w3c: ["DuplicateValue"])
                }
            }
        })
}
