import Diagnostics
import FeedValues

/// The rules on `itunes:title` of an episode.
enum ITunesItemTitleRules {
    static let all: [Rule] = [number, missingWhenNumbered]

    private static let number = Rule(
        "itunes-item-title-rules", .itunesItem, .info, [.apple],
        summary: "The iTunes title of an episode has neither its number nor the title of the show.",
        why: """
            The element is there for the bare title: Apple shows number and show beside it. With them the line is full \
            before the words come that tell episodes apart.
            """,
        help: "write the bare title, and the number into <itunes:episode>",
        source: "Apple, A Podcaster's Guide to RSS, title",
        passing: [
            .channel("<title>The Hive</title><item><itunes:title>Why the hive hums</itunes:title></item>"),
            .item("<title>Ep 3: Bees</title><itunes:title>Bees</itunes:title>"),
            .channel(
                """
                <title>The Hive</title>
                <item>
                <itunes:title>The Hive: Trailer</itunes:title><itunes:episodeType>trailer</itunes:episodeType>
                </item>
                """),
        ],
        failing: [
            .item("<itunes:title>↓Ep 3: Bees</itunes:title>"),
            .channel("<title>The Hive</title><item><itunes:title>↓Bees | The Hive</itunes:title></item>"),
        ],
        check: .items { item, inspection in
            guard let title = item.child("itunes:title") else { return }
            let text = title.trimmedText
            if let number = EpisodeNumber(atStartOf: text) {
                return inspection.report("the iTunes title begins with the number '\(number.text)'", inTextOf: title)
            }
            let show = inspection.channelFacts.title
            guard show.isRepeated(in: text),
                item.child("itunes:episodeType")?.trimmedText.asciiLowercased != "trailer"
            else { return }
            inspection.report("the iTunes title repeats the title of the show, \(show.text.quoted)", inTextOf: title)
        })

    private static let missingWhenNumbered = Rule(
        "itunes-item-title-missing-when-numbered", .itunesItem, .info, [.apple],
        summary: "In a show with iTunes titles, an episode with a number in its title has one, too.",
        why: """
            Apple shows the plain title where the iTunes title is missing, so that one episode among many has its \
            number twice.
            """,
        help: "add <itunes:title> without the number",
        source: "Apple, A Podcaster's Guide to RSS, title",
        passing: [
            .item("<title>Ep 3: Bees</title><itunes:title>Bees</itunes:title>"), .item("<title>Ep 3: Bees</title>"),
        ],
        failing: [
            .channel(
                """
                <item><title>↓Ep 3: Bees</title></item>
                <item><title>Ep 2: Honey</title><itunes:title>Honey</itunes:title></item>
                <item><title>Ep 1: Wax</title></item>
                """)
        ],
        check: .feed { NumberedTitleCheck() })
}

/// Remembers the title of the show.
private struct NumberedTitleCheck: FeedCheck {
    private var first: Place?
    private var count = 0
    private var hasITunesTitles = false

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem else { return nil }
        if item.child("itunes:title") != nil { return 0 }
        guard let title = item.child("title"), let first = title.textEnds?.first, EpisodeNumber.mayBegin(first) else {
            return nil
        }
        return EpisodeNumber(atStartOf: title.trimmedText) == nil ? nil : 1
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard item.mark == 1 else { return hasITunesTitles = true }
        count += 1
        if first == nil { first = item.element.child("title").map { Place(textOf: $0) } }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard hasITunesTitles, let first else { return }
        inspection.report("numbered titles without <itunes:title>, among others with one: \(count)", at: first)
    }
}
