import Diagnostics
import FeedValues

extension Rule {
    static let rssItemTitleRepeatsShow = Rule(
        "rss-item-title-repeats-show", .rssItem, .info, [.apple],
        summary: "The title of an item does not repeat the title of the show.",
        why: """
            The title of the show stands beside every episode already. Repeated, it fills the line that listeners \
            choose by, and all episodes look alike.
            """,
        help: "take the title of the show out of the title of the item",
        source: "Apple, A Podcaster's Guide to RSS, title",
        passing: [
            .channel("<title>The Hive</title><item><title>Why the hive hums</title></item>"),
            .channel("<title>The Hive</title><item><title>The hivemind</title></item>"),
            .channel(
                """
                <title>The Hive</title>
                <item><title>The Hive: Trailer</title><itunes:episodeType>trailer</itunes:episodeType></item>
                """),
        ],
        failing: [
            .channel(
                """
                <title>The Hive</title>
                <item><title>↓The Hive - Why bees dance</title></item>
                <item><title>↓Honey | the hive</title></item>
                <item><title>↓The Hive #12</title></item>
                """)
        ],
        check: .items { item, inspection in
            guard let title = item.child("title") else { return }
            let show = inspection.channelFacts.title
            guard show.isRepeated(in: title.textBytes.trimmedOfXMLWhiteSpace),
                item.child("itunes:episodeType")?.trimmedText.asciiLowercased != "trailer"
            else { return }
            inspection.report("the title repeats the title of the show, \(show.text.quoted)", inTextOf: title)
        })
}

/// Remembers the title of the show.
