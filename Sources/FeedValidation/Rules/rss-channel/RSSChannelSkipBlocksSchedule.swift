import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let rssChannelSkipBlocksSchedule = Rule(
        "rss-channel-skip-blocks-schedule", .rssChannel, .info, .all,
        summary: "No recent episode came out on a day or in an hour that the channel tells readers to skip.",
        why: "Readers that heed skipDays and skipHours find an episode of such an hour late.",
        help: "remove the day or hour; both are in GMT",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <skipDays><day>Sunday</day></skipDays>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                """)
        ],
        failing: [
            .channel(
                """
                <skipDays><day>Sunday</day><day>↓Friday</day></skipDays>
                <skipHours><hour>↓4</hour><hour>12</hour></skipHours>
                <item><pubDate>Fri, 25 Apr 2025 12:30:00 +0800</pubDate></item>
                """)
        ],
        check: .feed { SkippedScheduleCheck() })
}

/// Keeps the dates of the ten newest items.
private struct SkippedScheduleCheck: FeedCheck {
    private var newest: [Timestamp] = []

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && facts.date != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let date = item.facts.date else { return }
        newest.append(date)
        guard newest.count > 10, let oldest = newest.indices.min(by: { newest[$0] < newest[$1] }) else { return }
        newest.remove(at: oldest)
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel else { return }
        let times = newest.map { CivilDateTime($0) }
        for day in channel.child("skipDays")?.children("day") ?? [] {
            // The list begins with Monday, the calendar with Sunday.
            guard let index = ClosedLists.days.firstIndex(of: day.trimmedText) else { continue }
            report(times.count { ($0.weekday + 6) % 7 == index }, at: day, &inspection)
        }
        for hour in channel.child("skipHours")?.children("hour") ?? [] {
            guard let number = WholeNumber.parse(hour.text) else { continue }
            report(times.count { $0.hour == number % 24 }, at: hour, &inspection)
        }
    }

    private func report(_ count: Int, at element: Element, _ inspection: inout Inspection) {
        guard count > 0 else { return }
        let message = "\(element.trimmedText.quoted) is skipped, when \(count) of the newest episodes came out"
        inspection.report(message, inTextOf: element)
    }
}
