import Diagnostics
import FeedRelease

/// The numbers of feeds for people: a few aligned lines each.
struct StatsText {
    private let feeds: [FeedStatistics]
    private let style: ANSIStyle

    /// Feeds to be shown.
    init(_ feeds: [FeedStatistics], style: ANSIStyle) { (self.feeds, self.style) = (feeds, style) }

    /// The feeds, a paragraph each.
    var text: String {
        guard !feeds.isEmpty else { return "there is no feed\n" }
        return feeds.map(paragraph).joined(separator: "\n")
    }

    private func paragraph(_ feed: FeedStatistics) -> String {
        let name = feed.title.map { "\(feed.file): \($0)" } ?? feed.file
        var text = style.paint(TerminalCells.visible(name), .strong) + "\n"
        var rows = [
            ("items", StatsWords.items(feed)), ("size", StatsWords.size(feed)), ("an item", StatsWords.item(feed)),
            ("plays", StatsWords.playing(feed.playing)), ("media", ByteCount.text(feed.mediaBytes)),
            ("pace", StatsWords.pace(feed)), ("growth", StatsWords.growth(feed)), ("limits", StatsWords.limits(feed)),
        ]
        for (index, advice) in feed.advice.enumerated() {
            rows.append((index == 0 ? "advice" : "or", StatsWords.advice(advice)))
        }
        let width = rows.map(\.0.count).max() ?? 0
        for (label, words) in rows {
            text += "  " + label + String(repeating: " ", count: width - label.count + 2) + words + "\n"
        }
        return text
    }
}
