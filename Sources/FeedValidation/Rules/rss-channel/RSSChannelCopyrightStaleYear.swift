import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelCopyrightStaleYear = Rule(
        "rss-channel-copyright-stale-year", .rssChannel, .info, .all,
        summary: "The years in the copyright of a channel reach to its newest episode.",
        why: "An old year makes a living show look abandoned.",
        help: "add the year of the newest episode, or leave years out",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <copyright>2019-2025 Jo Roe</copyright>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                """),
            .channel(
                """
                <copyright>© 2019–present Jo Roe</copyright>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                """),
        ],
        failing: [
            .channel(
                """
                <copyright>↓2019 Jo Roe</copyright>
                <item><pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate></item>
                """)
        ],
        check: .feed { StaleYearCheck() })
}

private struct StaleYearCheck: NewestDateCheck {
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection) {
        guard let copyright = document.channel?.child("copyright") else { return }
        let years = CopyrightYears(copyright.text)
        let year = CivilDateTime(newest).year
        guard let latest = years.latest, !years.isOpen, latest < year else { return }
        inspection.report("the copyright ends in \(latest), the newest episode is of \(year)", inTextOf: copyright)
    }
}
