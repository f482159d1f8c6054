import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelPubDateOlderThanNewestItem = Rule(
        "rss-channel-pubdate-older-than-newest-item", .rssChannel, .info, .all,
        summary: "The pubDate of a channel is not before that of its newest item.",
        why: "Readers that look at the channel's date first may skip the feed and miss the newest episode.",
        help: "write the date of the newest item",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                """)
        ],
        failing: [
            .channel(
                """
                <pubDate>↓Tue, 02 Jan 2024 08:00:00 +0000</pubDate>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                <item><pubDate>Mon, 01 Jan 2024 04:00:00 +0000</pubDate></item>
                """)
        ],
        check: .feed { OlderPubDateCheck() })
}

private struct OlderPubDateCheck: NewestDateCheck {
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection) {
        guard let pubDate = document.channel?.child("pubDate"),
            let date = RFC5322Date.parse(pubDate.text).timestamp, date < newest
        else { return }
        inspection.report(
            "\(pubDate.trimmedText.quoted) is before the newest item", inTextOf: pubDate,
            help: "write '\(newest.rfc5322)'")
    }
}
