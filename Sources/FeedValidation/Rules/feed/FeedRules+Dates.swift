import Diagnostics
import FeedValues

extension FeedRules {
    static let futurePubDate = Rule(
        "feed-future-pubdate", .feed, .warning, [.apple, .spotify, .youtube],
        summary: "The date of an item is not in the future.",
        why: """
            Some apps hide the episode until then, some show it at once, and some keep it at the top of the list until \
            its day has come.
            """,
        help: "write the time of publication, or keep the item out of the feed until then",
        source: "W3C Feed Validator, ImplausibleDate",
        w3c: ["ImplausibleDate"],
        passing: [
            .item("<pubDate>Thu, 01 Jan 2026 00:10:00 +0000</pubDate>"),
            .channel("<podcast:liveItem><pubDate>Fri, 01 Jan 2027 00:00:00 +0000</pubDate></podcast:liveItem>"),
        ],
        failing: [
            .item("<pubDate>↓Thu, 01 Jan 2026 00:10:01 +0000</pubDate>"),
            .item("<pubDate> ↓Fri, 31 Dec 2027 00:00:00 +0000 </pubDate>"),
        ],
        check: .items { item, inspection in
            guard item.name == "item", let clock = inspection.clock, let date = inspection.pubDate(of: item),
                clock.isAhead(date.advanced(bySeconds: -600)), let pubDate = item.child("pubDate")
            else { return }
            inspection.report("\(pubDate.trimmedText.quoted) is in the future", inTextOf: pubDate)
        })

    static let stale = Rule(
        "feed-stale", .feed, .info, .all,
        summary: "A feed has an item of the last year, or says that it is complete.",
        why: """
            Listeners who find a show wonder whether more will come, and apps ask for its feed every day for years. \
            Complete is a promise that nothing new comes; apps then rarely ask.
            """,
        help: "add <itunes:complete>Yes</itunes:complete> if the show has ended",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS, itunes:complete",
        passing: [
            .podcast("<item><pubDate>Fri, 03 Jan 2025 10:00:00 +0000</pubDate></item>"),
            .podcast(
                """
                <itunes:complete>yes</itunes:complete>
                <item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                """),
            .podcast(
                """
                <podcast:updateFrequency complete="true">done</podcast:updateFrequency>
                <item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                """),
            .podcast("<item><title>No date</title></item>"),
            .podcast(
                """
                <atom:link rel="previous" href="https://example.com/feed.xml"/>
                <item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                """),
        ],
        failing: [
            .podcast("<item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>", marksChannel: true),
            .podcast(
                """
                <itunes:complete>no</itunes:complete>
                <item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                <item><pubDate>Mon, 01 May 2023 10:00:00 +0000</pubDate></item>
                """, marksChannel: true),
        ],
        check: .feed { StaleCheck() })

    static let clockDayNames = Rule(
        "feed-clock-day-names", .feed, .info, .all,
        summary: "The dates of items have the time of day at which they came out.",
        why: """
            Midnight in every date means that the generator knows the day alone. In half of the world the episode is \
            then shown under the day before, and two of one day have no order.
            """,
        help: "write the time of publication",
        source: "Podfeed",
        passing: [
            .podcast(days("00:00:00", "00:00:00", "00:00:01")), .podcast(days("00:00:00", "00:00:00")),
        ],
        failing: [
            .podcast(days("00:00:00", "00:00:00", "00:00:00"), marksChannel: true),
            .podcast(days("00:00", "00:00:00", "00:00:00"), marksChannel: true),
        ],
        check: .tally(sorts: 2) { item, _, _ in
            guard let date = item.child("pubDate")?.textBytes, !date.allSatisfy(\.isXMLWhiteSpace) else { return nil }
            return date.isAtMidnight ? 0 : 1
        } message: { counts, _ in
            // Two dates may well be midnight by chance, or by a plan.
            counts[0] > 2 && counts[1] == 0 ? "all \(counts[0]) dates of items are at midnight" : nil
        })

    private static func days(_ times: String...) -> String {
        times.enumerated().map { index, time in
            "<item><pubDate>0\(index + 1) May 2024 \(time) +0000</pubDate></item>"
        }.joined(separator: "\n")
    }
}

/// Compares the newest item with the time of the check.
private struct StaleCheck: NewestDateCheck {
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection) {
        guard let clock = inspection.clock, let channel = document.channel,
            clock.isPast(newest.advanced(bySeconds: 366 * 86_400)), !channel.isComplete,
            !channel.isLaterPage
        else { return }
        inspection.report("the newest item is of \(newest.rfc5322.quoted)", at: channel)
    }
}

extension Element {
    fileprivate var isComplete: Bool {
        child("itunes:complete")?.trimmedText.asciiLowercased == "yes"
            || child("podcast:updateFrequency")?["complete"] == "true"
    }
}

extension ArraySlice<UInt8> {
    /// Whether a date has the time `00:00:00`, or `00:00` and no seconds.
    fileprivate var isAtMidnight: Bool {
        guard let colon = firstIndex(of: UInt8(ascii: ":")) else { return false }
        let time = self[colon...].dropFirst().prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        let hour = self[..<colon].suffix(2)
        return hour.elementsEqual("00".utf8) && (time.elementsEqual("00".utf8) || time.elementsEqual("00:00".utf8))
    }
}
