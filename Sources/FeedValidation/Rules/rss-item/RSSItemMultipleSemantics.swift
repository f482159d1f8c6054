import Diagnostics

extension Rule {
    static let rssItemMultipleSemantics = Rule(
        "rss-item-multiple-semantics", .rssItem, .info, [.rss2],
        summary: "An item says each thing in one vocabulary.",
        why: """
            Where RSS and Dublin Core or Atom say the same thing, readers differ in which they believe: when the two \
            part ways, listeners see different dates or authors in different apps.
            """,
        help: "keep the element of RSS 2.0, and remove the other",
        source: "W3C Feed Validator, DuplicateItemSemantics",
        w3c: ["DuplicateItemSemantics"],
        passing: [.item("<dc:date>2024-05-01T10:00:00Z</dc:date>"), .item("<pubDate/><dc:creator>Jo</dc:creator>")],
        failing: [
            .item(
                """
                <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate>
                ↓<dc:date>2024-05-01T10:00:00Z</dc:date>
                """),
            .item("<guid isPermaLink=\"false\">b8a1</guid>↓<atom:id>b8a1</atom:id>"),
            .item("<category>Bees</category>↓<dc:subject>Bees</dc:subject><dc:subject>Honey</dc:subject>"),
        ],
        check: .elements(Array(twins.keys)) { element, inspection in
            let name = element.name
            guard element.isChildOfItem, let item = element.parent, let core = twins[name], item.child(core) != nil,
                item.child(name)?.index == element.index
            else { return }
            inspection.report("the item has both <\(core)> and <\(name)>", at: element)
        })
}

extension Rule {
    static let rssItemOtherBody = Rule(
        "rss-item-other-body", .rssItem, .info, [.rss2],
        summary: "The text of an item stands in <description> and <content:encoded>, and nowhere else.",
        why: """
            Readers that know XHTML in a feed show it in the place of the description, others beside it; podcast apps \
            show nothing of it. The same goes for a text of Atom beside the description.
            """,
        help: "keep <description>, and write the long text as <content:encoded>",
        source: "W3C Feed Validator, DuplicateDescriptionSemantics",
        w3c: ["DuplicateDescriptionSemantics"],
        passing: [
            .item("<description>Bees</description><content:encoded>&lt;p&gt;Bees&lt;/p&gt;</content:encoded>"),
            .item("<description>Bees</description><atom:summary>Bees</atom:summary>"),
            .item("<atom:content>Bees</atom:content>"),
        ],
        failing: [
            .item("↓<body xmlns=\"http://www.w3.org/1999/xhtml\"><p>Bees</p></body>"),
            .item("↓<atom:content>Bees</atom:content><description>Bees</description>"),
        ],
        check: .elements(["xhtml:body", "atom:content"]) { body, inspection in
            guard body.isChildOfItem else { return }
            guard body.name == "xhtml:body" || body.parent?.child("description") != nil else { return }
            inspection.report("the item has a text in <\(body.name)>", at: body)
        })
}

/// Elements of Dublin Core and Atom, and what says the same in RSS.
private let twins = [
    "dc:date": "pubDate", "dc:creator": "author", "dc:subject": "category", "dc:source": "source",
    "atom:id": "guid", "atom:published": "pubDate", "atom:author": "author", "atom:category": "category",
    "atom:source": "source",
]
