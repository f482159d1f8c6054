import Diagnostics

extension FeedRules {
    static let duplicateEpisodeNumber = Rule(
        "feed-duplicate-episode-number", .feed, .warning, [.apple],
        summary: "No two full episodes of a season have the same number.",
        why: "Apps that order by number show the two in an order of their own, and say of both that they are number 3.",
        help: "number the episodes of a season from one; leave the number out where an episode has none",
        source: "Apple, A Podcaster's Guide to RSS, itunes:episode",
        passing: [
            .channel(numbered((1, 3), (2, 3), (nil, 3))),
            .channel(numbered((1, 3)) + numbered((1, 3)).replacing("<item>", with: "<item>\(trailer)")),
            .channel("<item><title>Bees</title></item><item><title>Wasps</title></item>"),
        ],
        failing: [
            .channel(numbered((1, 3)) + numbered((1, 3), isMarked: true)),
            .channel(numbered((nil, 3)) + numbered((nil, 3), isMarked: true)),
        ],
        check: .comparing(\.number) { item, twin, inspection in
            guard let number = item.element.child("itunes:episode") else { return }
            let season = item.facts.season.map { " of season \($0)" } ?? ""
            inspection.report(
                "an earlier item is episode \(number.trimmedText.quoted)\(season) too", at: Place(textOf: number),
                notes: twin.record.map { [inspection.note("the first one", at: $0)] } ?? [])
        })

    private static let trailer = "<itunes:episodeType>trailer</itunes:episodeType>"

    /// Items with their season and number, without dates.
    static func numbered(_ rows: (season: Int?, episode: Int)..., isMarked: Bool = false) -> String {
        rows.map { row in
            let season = row.season.map { "<itunes:season>\($0)</itunes:season>" } ?? ""
            return "<item>\(season)<itunes:episode>\(isMarked ? "↓" : "")\(row.episode)</itunes:episode></item>\n"
        }.joined()
    }
}
