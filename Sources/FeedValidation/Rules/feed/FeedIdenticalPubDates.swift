import Diagnostics

extension Rule {
    static let feedIdenticalPubDates = Rule(
        "feed-identical-pubdates", .feed, .info, .all,
        summary: "Episodes beside each other have different dates.",
        why: "Apps order episodes by date: where two have the same, each app shows them in an order of its own.",
        help: "put a minute between them",
        source: "Podfeed",
        passing: [
            .channel(dates("10:01", "10:00")), .channel(dates("10:00", "10:00", "10:00", "10:00")),
            .channel(dates("10:00") + "<item><title>No date</title></item>" + dates("09:00")),
            .channel(
                dates("10:00")
                    + """
                    <item><itunes:episodeType>trailer</itunes:episodeType>\
                    <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate></item>
                    """),
        ],
        failing: [
            .channel(dates("10:00", "↓10:00", "09:00")), .channel(dates("10:00", "↓10:00", "↓10:00", "09:00")),
        ],
        check: .feed { IdenticalDatesCheck(isMany: false) })

    static let feedIdenticalPubDatesMany = Rule(
        "feed-identical-pubdates-many", .feed, .warning, .all,
        summary: "Three or more pairs of episodes beside each other don't share their dates.",
        why: """
            So many dates are not alike by chance: the generator writes the day without the time, or the time of an \
            import. Apps then show the episodes in an order of their own, and play a series in that order.
            """,
        help: "write the time at which each episode came out, a minute apart if nobody knows",
        source: "Podfeed",
        passing: [.channel(dates("10:00", "10:00", "10:00", "09:00"))],
        failing: [.channel(dates("10:00", "↓10:00", "10:00", "10:00", "09:00", "09:00"))],
        check: .feed { IdenticalDatesCheck(isMany: true) }
    ).toldOnce()

    private static func dates(_ times: String...) -> String {
        times.map { time in
            let mark = time.hasPrefix("↓") ? "↓" : ""
            return "<item><pubDate>\(mark)Wed, 01 May 2024 \(time.drop { $0 == "↓" }):00 +0000</pubDate></item>\n"
        }.joined()
    }
}

/// Compares each full episode with the one before it in the feed, for nearly all feeds are in the order of their dates.
private struct IdenticalDatesCheck: FeedCheck {
    /// Whether three pairs or more are meant, or fewer.
    let isMany: Bool
    private var last: ItemFacts?
    private var pairs = 0
    // Which rule speaks is known at the third pair.
    private var first: [(place: Place, record: ItemRecord)] = []

    init(isMany: Bool) { self.isMany = isMany }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem && facts.isFull && facts.date != nil ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard isMany || pairs < 3 else { return }
        defer { last = item.facts }
        guard let last, last.date == item.facts.date, let date = item.element.child("pubDate") else { return }
        pairs += 1
        guard pairs > 2 else { return first.append((Place(textOf: date), last.record)) }
        guard isMany else { return }
        report(&inspection)
        report(Place(textOf: date), last.record, &inspection)
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        if !isMany, pairs < 3 { report(&inspection) }
    }

    private mutating func report(_ inspection: inout Inspection) {
        for one in first { report(one.place, one.record, &inspection) }
        first = []
    }

    private func report(
        _ place: @autoclosure () -> Place, _ record: ItemRecord, _ inspection: inout Inspection
    ) {
        inspection.report(
            "the episode before has the same date", at: place(), notes: [inspection.note("that episode", at: record)])
    }
}
