import Diagnostics

extension Rule {
    static let rssItemTitleOrDescriptionMissing = Rule(
        "rss-item-title-or-description-missing", .rssItem, .error, [.rss2],
        summary: "An item has a title or a description.",
        why: """
            Every element of an item may be left out, but for these two: of an item with neither there is nothing to \
            show.
            """,
        help: "add a <title> that tells what the episode is about",
        source: "RSS 2.0, Elements of <item>",
        w3c: ["ItemMustContainTitleOrDescription"],
        supersedes: ["rss-item-title-missing", "rss-item-description-missing"],
        passing: [
            .item("<title>Why bees dance</title>"),
            .item("<description>Bees tell each other where to fly.</description>"),
        ],
        failing: [.channel("↓<item><guid isPermaLink=\"false\">b8a1</guid></item>")],
        check: .items { item, inspection in
            guard item.child("title") == nil, item.child("description") == nil else { return }
            inspection.report("the item has neither title nor description", at: item)
        })
}
