import Diagnostics
import FeedValues
import FeedVocabulary

extension PagingRules {
    static let linkInItem = Rule(
        "paging-link-in-item", .paging, .warning, .all,
        summary: "Links to other pages of a feed stand in the channel.",
        why: "Programs look for the next page among the links of the channel; in an item the link leads them nowhere.",
        help: "move the link into the channel; episodes before and after are not pages of the feed",
        source: "RFC 5005, section 3 Paged Feeds; W3C Feed Validator, FeedHistoryRelInEntry",
        w3c: ["FeedHistoryRelInEntry"],
        passing: [
            .channel("<atom:link href=\"https://example.com/2.xml\" rel=\"next\"/>"),
            .item("<atom:link href=\"https://example.com/1\" rel=\"alternate\"/>"),
        ],
        failing: [
            .item("<atom:link href=\"https://example.com/2.xml\" ↓rel=\"next\"/>"),
            .item("<atom:link href=\"https://example.com/2023.xml\" ↓rel=\"prev-archive\"/>"),
        ],
        check: .inItems("atom:link") { link, inspection in
            let relation = link.linkRelation
            guard LinkRelations.paging.contains(relation) else { return }
            inspection.report("an item links to a page of the feed with '\(relation)'", at: link, attribute: "rel")
        })

    static let linkNotAbsolute = Rule(
        "paging-link-not-absolute", .paging, .error, .all,
        summary: "A link to another page of a feed is an absolute http or https address.",
        why: "Programs fetch the pages one after another from anywhere; a relative address ends the walk at page one.",
        help: "write the whole address of the page, beginning with https://",
        source: "RFC 5005, section 3 Paged Feeds; W3C Feed Validator, InvalidLink",
        w3c: ["InvalidLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .channel("<atom:link href=\"https://example.com/2.xml\" rel=\"next\"/>"),
            .channel("<atom:link rel=\"next\"/>"),
        ],
        failing: [
            .channel("<atom:link ↓href=\"?page=2\" rel=\"next\"/>"),
            .channel("<atom:link rel=\"prev-archive\" ↓href=\"https:///2023.xml\"/>"),
        ],
        check: .pagingLinks { link, _, inspection in
            guard let href = link["href"], !href.isXMLBlank, !URLReference(href).isAbsoluteHTTP else { return }
            inspection.report("\(href.quoted) is not an absolute http or https address", at: link, attribute: "href")
        })

    static let prevForPrevious = Rule(
        "paging-prev-vs-previous", .paging, .info, .all,
        summary: "The link to the page before is called 'previous'.",
        why: """
            RFC 5005 has the long word, and strict programs know no other. The short one is registered, too, and shown \
            in the podcast namespace's documents, so that most take either.
            """,
        help: "write rel=\"previous\"",
        source: "RFC 5005, section 3 Paged Feeds",
        w3c: ["UnregisteredAtomLinkRel"],
        passing: [.channel("<atom:link href=\"https://example.com/1.xml\" rel=\"previous\"/>")],
        failing: [.channel("<atom:link href=\"https://example.com/1.xml\" ↓rel=\"prev\"/>")],
        check: .pagingLinks { link, relation, inspection in
            guard relation == "prev" else { return }
            inspection.report("the page before is linked with 'prev'", at: link, attribute: "rel")
        })

    static let selfNextLoop = Rule(
        "paging-self-next-loop", .paging, .error, .all,
        summary: "A link to the next or an older page does not lead to the page that it is on.",
        why: "A program that fetches page after page never comes to an end, or sees the first one only.",
        help: "write the address of the other page, or remove the link on the last page",
        source: "RFC 5005, section 3 Paged Feeds",
        w3c: ["LinkPastEnd"],
        passing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link href="https://example.com/feed.xml?page=2" rel="next"/>
                <atom:link href="https://example.com/feed.xml" rel="first"/>
                """),
            .channel("<atom:link href=\"https://example.com/feed.xml\" rel=\"next\"/>"),
        ],
        failing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link ↓href=" https://example.com/feed.xml" rel="next"/>
                """),
            .channel(
                """
                <atom:link ↓href="https://example.com/feed.xml" rel="prev-archive"/>
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                """),
        ],
        check: .channel { channel, inspection in
            guard let own = channel.selfLink?["href"]?.trimmedOfXMLWhiteSpace, !own.isEmpty else { return }
            for link in channel.children("atom:link") {
                let relation = link.linkRelation
                guard ["next", "previous", "prev", "prev-archive", "next-archive"].contains(relation),
                    link["href"]?.trimmedOfXMLWhiteSpace == own
                else { continue }
                inspection.report("'\(relation)' leads to the page itself", at: link, attribute: "href")
            }
        })
}

extension RuleCheck {
    /// A check of each link in the channel to another page of the feed, with its relation.
    fileprivate static func pagingLinks(
        _ check: @escaping @Sendable (Element, String, inout Inspection) -> Void
    ) -> RuleCheck {
        .channel { channel, inspection in
            for link in channel.children("atom:link") {
                let relation = link.linkRelation
                if LinkRelations.paging.contains(relation) { check(link, relation, &inspection) }
            }
        }
    }
}
