import Diagnostics

extension Rule {
    static let feedDuplicateTitle = Rule(
        "feed-duplicate-title", .feed, .info, .all,
        summary: "Items of one season, or of one month, have different titles.",
        why: "In a list of episodes listeners see little more than the titles: of two that are alike they skip one.",
        help: "say in the title what is different",
        source: "Podfeed",
        passing: [
            .channel(items(("News", 1, "01 Mar 2024"), ("Weather", 1, "02 Mar 2024"))),
            .channel(items(("News", nil, "01 Mar 2024"), ("News", nil, "01 May 2024"))),
            .channel(items(("Trailer", 1, "01 Mar 2023"), ("Trailer", 2, "01 Mar 2024"))),
            .channel("<item><title/></item><item><title/></item>"),
        ],
        failing: [
            .channel(items(("News", nil, "01 Mar 2024"), ("↓News", nil, "31 Mar 2024"))),
            .channel(items(("News", 1, "01 Mar 2024"), (" ↓News ", 1, "01 May 2024"))),
        ],
        check: .comparing(\.title) { item, twin, inspection in
            let facts = item.facts
            guard let title = item.element.child("title"),
                facts.season != nil && facts.time.season == twin.time.season
                    || twin.time.isWithin(days: 30, of: facts.date)
            else { return }
            inspection.report(
                "an earlier item has the title \(title.trimmedText.quoted)", at: Place(textOf: title),
                notes: [inspection.note("the last one before it", at: twin.record)])
        })

    private static func items(_ rows: (title: String, season: Int?, day: String)...) -> String {
        rows.map { row in
            let season = row.season.map { "<itunes:season>\($0)</itunes:season>" } ?? ""
            return """
                <item><title>\(row.title)</title>\(season)<pubDate>\(row.day) 08:00:00 +0000</pubDate></item>
                """
        }.joined(separator: "\n")
    }
}
