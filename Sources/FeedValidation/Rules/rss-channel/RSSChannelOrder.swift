import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelOrder = Rule(
        "rss-channel-order", .rssChannel, .warning, [.rss2],
        summary: "What a channel says of the show stands before its first item.",
        why: """
            Readers that take a feed in as it comes, or read only its beginning, know nothing of the show by the time \
            that they meet its episodes.
            """,
        help: "move the elements of the channel before the first <item>",
        source: "RSS Advisory Board, RSS Best Practices Profile, item; W3C Feed Validator, MisplacedItem",
        w3c: ["MisplacedItem"],
        passing: [
            .channel("<title>Bees</title><item><title>Pilot</title></item>"),
            .channel("<item><title>Pilot</title></item><media:credit xmlns:media=\"http://search.yahoo.com/mrss/\"/>"),
        ],
        failing: [
            .channel("<title>Bees</title>\n<item><title>Pilot</title></item>\n↓<link>https://example.com/</link>"),
            .channel("<item><title>Pilot</title></item>↓<itunes:author>Jo Roe</itunes:author><title>Bees</title>"),
        ],
        check: .document { document, inspection in
            guard let channel = document.channel, let first = document.firstItemNumber else { return }
            let late = channel.children.filter { $0.number > first && isAboutTheShow($0.name) }
            guard let element = late.first else { return }
            let what = late.count == 1 ? "stands" : "and \(late.count - 1) more stand"
            inspection.report("<\(element.writtenName)> \(what) behind the first item", at: element)
        })

    private static func isAboutTheShow(_ name: String) -> Bool {
        ["title", "link", "description", "image", "category", "atom:link"].contains(name) || name.hasPrefix("itunes:")
            || name.hasPrefix("podcast:")
    }
}
