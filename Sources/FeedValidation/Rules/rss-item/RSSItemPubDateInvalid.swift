import Diagnostics
import FeedValues

extension Rule {
    static let rssItemPubDateInvalid = Rule(
        "rss-item-pubdate-invalid", .rssItem, .error, [.rss2, .apple, .psp1],
        summary: "The date of an item is one of RFC 2822.",
        why: """
            Apps read one way of writing dates. What they can't read they replace by today, or by nothing: the episode \
            lands at the wrong end of the list.
            """,
        help: "write the date like 'Wed, 01 May 2024 10:00:00 +0000'",
        source: "RSS 2.0, pubDate sub-element of item; Apple, Podcast RSS feed requirements",
        w3c: ["InvalidRFC2822Date"],
        supersedes: ["date-not-rfc2822"],
        passing: [
            .item("<pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate>"),
            .item("<pubDate>Wed, 01 May 2024 10:00:00 EST</pubDate>"),
            .channel("<pubDate>yesterday</pubDate>"),
        ],
        failing: [
            .item("<pubDate>↓2024-05-01T10:00:00Z</pubDate>"), .item("<pubDate>↓yesterday</pubDate>"),
            .item("↓<pubDate/>"),
        ],
        check: .inItems("pubDate") { date, inspection in
            let parsed = RFC5322Date.parse(date.textBytes)
            guard parsed.flaws.contains(.notRFC2822) else { return }
            let text = date.trimmedText
            if text.isEmpty {
                inspection.report("the pubDate of the item is empty", at: date)
                return
            }
            inspection.report(
                "\(text.quoted) is not a date of RFC 2822", inTextOf: date,
                help: parsed.timestamp.map { "write '\($0.rfc5322)'" })
        })
}
