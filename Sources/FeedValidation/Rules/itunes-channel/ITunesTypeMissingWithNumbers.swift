import Diagnostics
import FeedValues

extension Rule {
    static let itunesTypeMissingWithNumbers = Rule(
        "itunes-type-missing-with-numbers", .itunesChannel, .info, [.apple],
        summary: "A show whose episodes are numbered through says whether they are to be heard in that order.",
        why: """
            Without a type apps offer the newest episode first. For a story that is told from the first episode on, \
            that is the end.
            """,
        help: "add <itunes:type>serial</itunes:type> if the order matters, otherwise 'episodic'",
        source: "Podfeed; Apple, A Podcaster's Guide to RSS, itunes:type",
        passing: [
            .channel("<itunes:type>episodic</itunes:type>\n\(numbered([1, 2, 3]))"),
            .channel(numbered([1, 2, 4])), .channel(numbered([2, 3, 4])), .channel(numbered([1, 2])),
        ],
        failing: [
            .feed(RuleExample.itunes, "x", before: numbered([1, 2, 3])),
            .feed(RuleExample.itunes, "x", before: numbered([3, 2, 1])),
        ],
        check: .feed { NumberedItemsCheck() })

    private static func numbered(_ numbers: [Int]) -> String {
        numbers.map {
            """
            <item><pubDate>0\($0) May 2024 10:00:00 +0000</pubDate><itunes:episode>\($0)</itunes:episode></item>
            """
        }.joined(separator: "\n")
    }
}

extension RuleExample {
    /// A feed whose channel is the fault.
    fileprivate static func feed(_ attributes: String, _ title: String, before items: String) -> RuleExample {
        .document("<rss version=\"2.0\" \(attributes)>\n↓<channel><title>\(title)</title>\n\(items)\n</channel></rss>")
    }
}

/// Follows the numbers and dates of full episodes as long as they go up, or down, one by one.
private struct NumberedItemsCheck: FeedCheck {
    private var first: Int?
    private var last: (number: Int, date: Timestamp)?
    private var step = 0
    private var count = 0
    private var isNumberedThrough = true

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard item.isFullEpisode else { return nil }
        guard item.child("itunes:season") == nil, facts.date != nil else { return -1 }
        return item.child("itunes:episode").flatMap { WholeNumber.parse($0.text) } ?? -1
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard isNumberedThrough else { return }
        let number = item.mark
        guard number >= 0, let date = item.facts.date, follows(number, date) else {
            isNumberedThrough = false
            return
        }
        if first == nil { first = number }
        last = (number, date)
        count += 1
    }

    private mutating func follows(_ number: Int, _ date: Timestamp) -> Bool {
        guard let last else { return true }
        let difference = number - last.number
        if step == 0 { step = difference }
        return abs(step) == 1 && difference == step && (step > 0 ? date > last.date : date < last.date)
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard isNumberedThrough, count >= 3, let first, let last, min(first, last.number) == 1,
            let channel = document.channel, channel.child("itunes:type") == nil
        else { return }
        inspection.report(
            "the \(count) episodes are numbered from 1 on, but the show has no <itunes:type>", at: channel)
    }
}
