import Diagnostics
import FeedRelease

/// The numbers of feeds as a table for documents, with the advice below.
enum StatsMarkdown {
    /// The table, a row a feed.
    static func text(_ feeds: [FeedStatistics]) -> String {
        guard !feeds.isEmpty else { return "There is no feed.\n" }
        var text = "| feed | items | size | an item | plays | media | pace | growth | limits |\n"
        text += "|---|---|---|---|---|---|---|---|---|\n"
        for feed in feeds {
            let cells = [
                StatsWords.items(feed), StatsWords.size(feed), StatsWords.item(feed),
                StatsWords.playing(feed.playing), ByteCount.text(feed.mediaBytes), StatsWords.pace(feed),
                StatsWords.growth(feed), StatsWords.limits(feed),
            ]
            text += "| \(MarkdownText.code(feed.file)) | \(cells.joined(separator: " | ")) |\n"
        }
        let advised = feeds.filter { !$0.advice.isEmpty }
        if !advised.isEmpty { text += "\n" }
        for feed in advised {
            text += "- \(MarkdownText.code(feed.file)): "
            text += feed.advice.map(StatsWords.advice).joined(separator: "; or ") + "\n"
        }
        return text
    }
}
