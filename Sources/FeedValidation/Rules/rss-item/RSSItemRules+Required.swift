import Diagnostics

extension RSSItemRules {
    static let titleMissing = Rule(
        "rss-item-title-missing", .rssItem, .error, [.apple, .psp1, .spotify],
        summary: "An item has a title.",
        why: """
            Lists of episodes show little else. RSS 2.0 would do with a description alone, but directories leave an \
            episode without a title out.
            """,
        help: "add a <title> that tells what the episode is about",
        source: "PSP-1, item title; Apple, A Podcaster's Guide to RSS, title",
        passing: [.item("<title>Why bees dance</title>")],
        failing: [
            .channel("↓<item><description>Bees tell each other where to fly.</description></item>"),
            .channel("<item><title>Why bees dance</title></item>↓<item><itunes:title>Honey</itunes:title></item>"),
        ],
        check: .itemRequires(child: "title"))

    static let titleEmpty = Rule(
        "rss-item-title-empty", .rssItem, .error, [.apple, .psp1, .rss2], [.rss2: .warning],
        summary: "The title of an item has text.",
        why: "An empty title leaves a blank line where listeners look for the episode, and directories refuse it.",
        help: "write a title that tells what the episode is about",
        source: "PSP-1, item title; W3C Feed Validator, NotBlank",
        w3c: ["NotBlank"],
        passing: [.item("<title>Why bees dance</title>")],
        failing: [.item("↓<title> </title>"), .item("↓<title/>"), .item("↓<title><![CDATA[]]></title>")],
        check: .inItems("title") { title, inspection in
            guard title.isBlank else { return }
            inspection.report("the title of the item is empty", at: title)
        })

    static let linkMissing = Rule(
        "rss-item-link-missing", .rssItem, .info, [.psp1, .apple],
        summary: "An item links to its own web page.",
        why: """
            Apps offer the link for show notes, comments and sharing; an episode that has a page somewhere loses \
            visitors without it.
            """,
        help: "add a <link> to the page of the episode, if it has one",
        source: "PSP-1, item link; Apple, A Podcaster's Guide to RSS, link",
        passing: [.item("<title>Why bees dance</title><link>https://example.com/bees</link>")],
        failing: [.channel("↓<item><title>Why bees dance</title></item>")],
        check: .itemRequires(child: "link")
    ).toldOnce()

    static let pubDateMissing = Rule(
        "rss-item-pubdate-missing", .rssItem, .warning, [.psp1, .apple, .spotify], [.spotify: .error],
        summary: "An item has a date of publication.",
        why: """
            Apps sort episodes by their dates and tell listeners what is new; without one an episode lands at some \
            end of the list, and Spotify takes none.
            """,
        help: "add a <pubDate> such as 'Wed, 01 May 2024 10:00:00 +0000'",
        source: "PSP-1, item pubDate; Apple, A Podcaster's Guide to RSS, pubDate",
        passing: [
            .item("<title>Why bees dance</title><pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate>"),
            // A broadcast says when it starts.
            .channel("<podcast:liveItem start=\"2026-01-01T20:00:00Z\"><title>Bees</title></podcast:liveItem>"),
        ],
        failing: [.channel("↓<item><title>Why bees dance</title></item>")],
        check: .items { item, inspection in
            guard item.child("pubDate") == nil, item["start"] == nil || item.name == "item" else { return }
            inspection.report("the item has no <pubDate>", at: item)
        })

    static let categoryEmpty = Rule(
        "rss-item-category-empty", .rssItem, .warning, [.rss2],
        summary: "A category of an item has text.",
        why: "An empty category says nothing, and shows as a blank label where readers list them.",
        help: "write the name of the category, or remove the element",
        source: "W3C Feed Validator, NotBlank",
        w3c: ["NotBlank"],
        passing: [.item("<category>Insects</category>"), .channel("<category/>")],
        failing: [.item("↓<category/>"), .item("<category>Insects</category>↓<category> </category>")],
        check: .inItems("category") { category, inspection in
            guard category.isBlank else { return }
            inspection.report("the category is empty", at: category)
        })
}
