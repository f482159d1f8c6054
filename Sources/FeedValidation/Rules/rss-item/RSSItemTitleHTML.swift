import Diagnostics

extension Rule {
    static let rssItemTitleHTML = Rule(
        "rss-item-title-html", .rssItem, .warning, [.rss2],
        summary: "The title of an item is plain text.",
        why: """
            Apps show a title letter by letter: of a tag, or of text that was escaped twice, listeners see the angle \
            brackets and ampersands.
            """,
        help: "write the title without markup, and escape it for XML once",
        source: "RSS Advisory Board, RSS Best Practices Profile, title; W3C Feed Validator, ContainsHTML",
        w3c: ["ContainsHTML", "CharacterData"],
        supersedes: ["text-double-escaped"],
        passing: [
            .item("<title>AT&amp;T, Q&amp;A; 1 &lt; 2</title>"), .item("<title>Rust's Option&lt;T></title>"),
        ],
        failing: [
            .item("<title>↓AT&amp;amp;T</title>"), .item("<title><![CDATA[↓Why <b>bees</b> dance]]></title>"),
            .item("<title>↓It&amp;#8217;s the bees</title>"),
        ],
        check: .plainText(inItems: "title"))

    static let rssItemCategoryHTML = Rule(
        "rss-item-category-html", .rssItem, .warning, [.rss2],
        summary: "A category of an item is plain text.",
        why: "Readers compare categories letter by letter and show them as they are, with tags and all.",
        help: "write the category without markup, and escape it for XML once",
        source: "RSS Advisory Board, RSS Best Practices Profile, category; W3C Feed Validator, ContainsHTML",
        w3c: ["ContainsHTML"],
        supersedes: ["text-double-escaped"],
        passing: [.item("<category>Bees &amp; honey</category>")],
        failing: [
            .item("<category>↓Bees &amp;amp; honey</category>"), .item("<category>↓&lt;b>Bees&lt;/b></category>"),
        ],
        check: .plainText(inItems: "category"))
}
