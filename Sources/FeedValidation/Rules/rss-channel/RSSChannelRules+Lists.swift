import Diagnostics
import FeedValues

extension RSSChannelRules {
    static let skipHours24 = Rule(
        "rss-channel-skiphours-24", .rssChannel, .warning, [.rss2],
        summary: "Midnight is hour 0 in skipHours.",
        why: "RSS 0.91 counted hours from 1 to 24, RSS 2.0 counts from 0 to 23; readers of today know no hour 24.",
        help: "write '0'",
        source: "RSS 2.0, skipHours sub-element of channel; W3C Feed Validator, UseZeroForMidnight",
        w3c: ["UseZeroForMidnight"],
        passing: [.channel("<skipHours><hour>0</hour></skipHours>")],
        failing: [.channel("<skipHours><hour>↓24</hour></skipHours>")],
        check: .inChannel("skipHours") { skipHours, inspection in
            for hour in skipHours.children("hour") where WholeNumber.parse(hour.text) == 24 {
                inspection.report("'24' is written for midnight", inTextOf: hour)
            }
        })

    static let categoryEmpty = Rule(
        "rss-channel-category-empty", .rssChannel, .warning, [.rss2],
        summary: "A category of a channel is plain text and not empty.",
        why: "Readers group feeds by it, and show it as it is: as an empty label, or with tags in it.",
        help: "write the name of the category, or remove the element",
        source: "W3C Feed Validator, NotBlank; RSS 2.0, category sub-element of item",
        w3c: ["NotBlank", "ContainsHTML"],
        supersedes: ["text-double-escaped"],
        passing: [.channel("<category>Nature &amp; Science</category>")],
        failing: [.channel("↓<category/>"), .channel("<category>↓&lt;b&gt;Nature&lt;/b&gt;</category>")],
        check: .inChannel("category") { category, inspection in
            guard !category.isBlank else {
                return inspection.report("<category> of the channel is empty", at: category, w3c: ["NotBlank"])
            }
            inspection.expectPlainText(category, w3c: ["ContainsHTML"])
        })

    static let categoryDomainInvalid = Rule(
        "rss-channel-category-domain-invalid", .rssChannel, .info, [.rss2],
        summary: "The domain of a category names a list of categories.",
        why: "The domain says in which list the category is found, by an address or a name; an empty one says nothing.",
        help: "write the address of the list of categories, or remove the attribute",
        source: "RSS 2.0, category sub-element of item",
        passing: [
            .channel("<category domain=\"https://example.com/topics\">Nature</category>"),
            .channel("<category domain=\"Syndic8\">1765</category>"),
        ],
        failing: [.channel("<category ↓domain=\"\">Nature</category>")],
        check: .inChannel("category") { category, inspection in
            guard let domain = category["domain"], domain.isXMLBlank else { return }
            inspection.report("the domain is empty", at: category, attribute: "domain")
        })
}
