import Diagnostics

/// The rules on what episodes leave to the channel, and on episodes that are hidden.
enum ITunesItemAbsenceRules {
    static let all: [Rule] = [explicitMissing, authorMissing, blockYes]

    private static let explicitMissing = Rule(
        "itunes-item-explicit-missing", .itunesItem, .info, [.psp1],
        summary: "Each episode says whether it is explicit.",
        why: "Where an episode says nothing it is taken for what the show is; PSP-1 recommends to say it of each.",
        help: "add <itunes:explicit>false</itunes:explicit>, or true, to each item",
        source: "PSP-1, item itunes:explicit",
        passing: [.item("<itunes:explicit>false</itunes:explicit>")],
        failing: [.channel("↓<item><title>Bees</title></item>\n<item><title>Honey</title></item>")],
        check: .oneFinding("episodes without <itunes:explicit>") { $0.child("itunes:explicit") == nil })

    private static let authorMissing = Rule(
        "itunes-item-author-missing", .itunesItem, .info, .all,
        summary: "Where the show names no author, each episode does.",
        why: "With neither, apps show an episode of nobody among those of others.",
        help: "add <itunes:author> to the channel, or to the episodes without one",
        source: "Podfeed",
        passing: [
            .channel("<itunes:author>Jo Roe</itunes:author><item><title>Bees</title></item>"),
            .item("<title>Bees</title>"),
        ],
        failing: [
            .channel(
                """
                <item><itunes:author>Jo Roe</itunes:author></item>
                ↓<item><title>Bees</title></item>
                """)
        ],
        check: .feed { AuthorMissingCheck() })

    private static let blockYes = Rule(
        "itunes-item-block-yes", .itunesItem, .info, [.apple],
        summary: "An episode that is meant to be found is not blocked.",
        why: "Apple hides an episode with Yes here. It is a word easily left behind after a test.",
        help: "take the element out, unless the episode is meant to be hidden",
        source: "Apple, A Podcaster's Guide to RSS, itunes:block",
        passing: [.item("<itunes:block>no</itunes:block>"), .channel("<itunes:block>Yes</itunes:block>")],
        failing: [.item("<itunes:block>↓Yes</itunes:block>")],
        check: .inItems("itunes:block") { block, inspection in
            guard block.isYes else { return }
            inspection.report("the episode is hidden from Apple's directory", inTextOf: block)
        })
}

/// Counts items with an author of any vocabulary, and remembers the first without.
private struct AuthorMissingCheck: FeedCheck {
    private static let names = ["itunes:author", "author", "dc:creator", "podcast:person", "atom:author"]
    private var first: Place?
    private var count = 0
    private var lackingCount = 0

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem else { return nil }
        return AuthorMissingCheck.names.contains { item.child($0) != nil } ? 0 : 1
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        count += 1
        guard item.mark == 1 else { return }
        lackingCount += 1
        if first == nil { first = Place(item.element) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        // Where no item has an author the channel lacks it, which is told there.
        guard let first, lackingCount < count, let channel = document.channel,
            !AuthorMissingCheck.names.contains(where: { channel.child($0) != nil })
        else { return }
        inspection.report("episodes without an author, in a show without one: \(lackingCount) of \(count)", at: first)
    }
}
