import Diagnostics
import FeedValues

extension Rule {
    static let rssItemAuthorFormat = Rule(
        "rss-item-author-format", .rssItem, .info, [.rss2],
        summary: "The author of an item is an e-mail address, with or without a name in parentheses.",
        why: """
            RSS keeps this element for an address to write to. A name alone belongs in itunes:author or dc:creator, \
            where no reader takes it for an address.
            """,
        help: "write 'jo@example.com (Jo Roe)', or move the name into <itunes:author>",
        source: "RSS 2.0, author sub-element of item; RSS Advisory Board, RSS Best Practices Profile, author",
        w3c: ["InvalidContact", "EmailFormat"],
        passing: [
            .item("<author>jo@example.com (Jo Roe)</author>"), .item("<author>jo@example.com</author>"),
            .item("<itunes:author>Jo Roe</itunes:author>"),
            .item("<author>mailto:jo@example.com?subject=Bees</author>"),
        ],
        failing: [.item("<author>↓Jo Roe</author>"), .item("↓<author/>")],
        check: .inItems("author") { author, inspection in
            let text = author.trimmedText
            if text.isEmpty {
                inspection.report("the author of the item is empty", at: author, w3c: ["InvalidContact"])
            } else if EmailContact(text) == nil, EmailContact(mailto: text) == nil {
                inspection.report(
                    "\(text.quoted) does not begin with an e-mail address", inTextOf: author,
                    w3c: ContactClass.ofOther(text).names)
            }
        }
    ).toldOnce()

    static let rssItemAuthorNoName = Rule(
        "rss-item-author-no-name", .rssItem, .info, [.rss2],
        summary: "The author of an item has a name beside the address.",
        why: "RSS 2.0 allows a bare address, but readers that show the author then show the address to everybody.",
        help: "add the name in parentheses, as in 'jo@example.com (Jo Roe)'",
        source: "RSS Advisory Board, RSS Best Practices Profile, author",
        w3c: ["MissingRealName", "EmailFormat"],
        passing: [.item("<author>jo@example.com (Jo Roe)</author>"), .item("<author>Jo Roe</author>")],
        failing: [
            .item("<author>↓jo@example.com</author>"),
            .item("<author>↓mailto:Jo%20Roe%20%3Cjo@example.com%3E?subject=Bees</author>"),
        ],
        check: .inItems("author") { author, inspection in
            let text = author.trimmedText
            guard let contact = ContactClass(text) else { return }
            inspection.report(
                "\(text.quoted) has no name in parentheses beside it", inTextOf: author, w3c: contact.names)
        })

    static let rssItemSourceURLMissing = Rule(
        "rss-item-source-url-missing", .rssItem, .error, [.rss2],
        summary: "A source has the absolute address of the feed that the item came from.",
        why: "The element names the feed that an item was taken from; without its address nobody can go there.",
        help: "add url=\"https://…\" with the address of the other feed, or remove the <source>",
        source: "RSS 2.0, source sub-element of item",
        w3c: ["MissingAttribute"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.item("<source url=\"https://example.org/feed.xml\">The Hive</source>")],
        failing: [
            .item("↓<source>The Hive</source>"), .item("<source ↓url=\"\">The Hive</source>"),
            .item("<source ↓url=\"/feed.xml\">The Hive</source>"),
        ],
        check: .inItems("source") { source, inspection in
            guard let url = source["url"]?.trimmedOfXMLWhiteSpace, !url.isEmpty else {
                inspection.report("the source has no 'url'", at: source, attribute: "url")
                return
            }
            guard let fault = URLReference(url).faultOfAbsoluteAddress else { return }
            inspection.report("\(String(url).quoted) \(fault)", at: source, attribute: "url")
        })
}
