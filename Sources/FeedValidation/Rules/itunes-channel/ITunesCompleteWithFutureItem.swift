import Diagnostics
import FeedValues

extension Rule {
    static let itunesCompleteWithFutureItem = Rule(
        "itunes-complete-with-future-item", .itunesChannel, .warning, [.apple],
        summary: "A show that is complete has no episode to come.",
        why: """
            After the word that ends a show Apple stops asking for new episodes. One that is dated later never arrives \
            there.
            """,
        help: "take <itunes:complete> out until the last episode is published",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS, itunes:complete",
        passing: [
            .channel(
                """
                <itunes:complete>Yes</itunes:complete>
                <lastBuildDate>Wed, 01 May 2024 10:00:00 +0000</lastBuildDate>
                <item><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                """),
            .channel(
                """
                <itunes:complete>no</itunes:complete>
                <item><pubDate>Fri, 01 Jan 2027 10:00:00 +0000</pubDate></item>
                """),
        ],
        failing: [
            .channel(
                """
                <itunes:complete>↓Yes</itunes:complete>
                <item><pubDate>Fri, 01 Jan 2027 10:00:00 +0000</pubDate></item>
                """),
            .channel(
                """
                <itunes:complete>↓yes</itunes:complete>
                <lastBuildDate>Wed, 01 May 2024 10:00:00 +0000</lastBuildDate>
                <item><pubDate>Thu, 02 May 2024 10:00:00 +0000</pubDate></item>
                """),
        ],
        check: .feed { CompleteWithFutureItemCheck() })
}

private struct CompleteWithFutureItemCheck: NewestDateCheck {
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection) {
        guard let complete = document.channel?.child("itunes:complete"), complete.isYes
        else { return }
        let built = document.channel?.child("lastBuildDate").flatMap { RFC5322Date.parse($0.text).timestamp }
        if let clock = inspection.clock, clock.isAhead(newest) {
            inspection.report("the show is complete, but an item is dated \(newest.rfc5322)", inTextOf: complete)
        } else if let built, newest > built {
            inspection.report(
                "the show is complete, but an item is dated after the last build: \(newest.rfc5322)",
                inTextOf: complete)
        }
    }
}
