import Diagnostics
import FeedValues

extension Rule {
    static let rssItemTitleEpisodeNumber = Rule(
        "rss-item-title-episode-number", .rssItem, .info, [.apple, .psp1],
        summary: "The title of an item does not begin with its number.",
        why: """
            Apps show the number from itunes:episode and itunes:season, each in its own manner; a number in the title \
            as well stands there twice, and pushes the words that tell episodes apart out of sight.
            """,
        help: "take the number out of the title, and write it in <itunes:episode> and <itunes:season>",
        source: "Apple, A Podcaster's Guide to RSS, title; PSP-1, item title",
        passing: [
            .item("<title>Bees</title><itunes:episode>12</itunes:episode>"),
            .item("<title>24 hours in a hive</title>"), .item("<title>007 and the bees</title>"),
        ],
        failing: [
            .item("<title>↓Ep 12: Bees</title>"), .item("<title>↓S2E3 Bees</title>"),
            .item("<title>↓#12 Bees</title>"), .item("<title>↓12 – Bees</title>"),
        ],
        check: .inItems("title") { title, inspection in
            guard let first = title.textEnds?.first, EpisodeNumber.mayBegin(first),
                let number = EpisodeNumber(atStartOf: title.trimmedText)
            else { return }
            inspection.report("the title begins with the number '\(number.text)'", inTextOf: title)
        }
    ).toldOnce()
}
