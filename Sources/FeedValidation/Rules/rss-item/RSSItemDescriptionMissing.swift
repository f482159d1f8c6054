import Diagnostics

extension Rule {
    static let rssItemDescriptionMissing = Rule(
        "rss-item-description-missing", .rssItem, .warning, [.psp1, .apple, .spotify],
        summary: "An item has a description.",
        why: "The description is what listeners read before they play an episode, and what search finds it by.",
        help: "add a <description> that tells what the episode is about",
        source: "PSP-1, item description; Apple, A Podcaster's Guide to RSS, description",
        passing: [
            .item("<description>Bees tell each other where to fly.</description>"),
            .item("<content:encoded><![CDATA[<p>Bees tell each other where to fly.</p>]]></content:encoded>"),
            .item("<itunes:summary>Bees tell each other where to fly.</itunes:summary>"),
        ],
        failing: [.channel("↓<item><title>Why bees dance</title></item>")],
        check: .items { item, inspection in
            guard descriptionNames.allSatisfy({ item.child($0) == nil }) else { return }
            inspection.report("the item has no <description>", at: item)
        })

    static let rssItemDescriptionEmpty = Rule(
        "rss-item-description-empty", .rssItem, .warning, [.psp1, .apple],
        summary: "The description of an item has text.",
        why: "Tags with nothing between them show as an empty page where listeners look for what an episode is about.",
        help: "write what the episode is about",
        source: "PSP-1, item description",
        passing: [
            .item("<description>Bees tell each other where to fly.</description>"),
            .item("<description><![CDATA[<img src=\"https://example.com/1.jpg\" alt=\"\"/>]]></description>"),
            .item("<description/><content:encoded>Bees tell each other where to fly.</content:encoded>"),
            .channel("<item><title>Why bees dance</title></item>"),
        ],
        failing: [
            .item("↓<description/>"), .item("↓<description><![CDATA[<p>&nbsp;</p>]]></description>"),
            .item("<itunes:summary/>↓<description>\n</description>"), .item("↓<itunes:summary> </itunes:summary>"),
        ],
        check: .items { item, inspection in
            let descriptions = descriptionNames.compactMap { item.child($0) }
            guard let first = descriptions.first,
                descriptions.allSatisfy({ !Markup.showsSomething($0.textBytes) && $0.children.isEmpty })
            else { return }
            inspection.report("the \(first.name) of the item is empty", at: first)
        })
}

/// Where apps look for what an item is about, first to last.
private let descriptionNames = ["description", "content:encoded", "itunes:summary"]
