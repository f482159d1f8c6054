import Diagnostics
import FeedVocabulary

extension PagingRules {
    static let completeWithLinks = Rule(
        "paging-complete-with-links", .paging, .error, .all,
        summary: "A feed that says it is complete links to no other pages.",
        why: """
            fh:complete tells programs that whatever is not in this document is gone; a link to more pages says the \
            opposite. They drop the older episodes, or fetch them for nothing.
            """,
        help: "remove <fh:complete> if there are other pages, or else the links",
        source: "RFC 5005, section 2 Complete Feeds; W3C Feed Validator, FeedRelInCompleteFeed",
        w3c: ["FeedRelInCompleteFeed", "CurrentNotSelfInCompleteFeed"],
        passing: [
            .channel("<fh:complete/><atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/>"),
            .channel("<atom:link href=\"https://example.com/2.xml\" rel=\"next\"/>"),
            .channel(
                """
                <fh:complete/>
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link href="https://example.com/feed.xml" rel="current"/>
                """),
        ],
        failing: [
            .channel("↓<fh:complete/><atom:link href=\"https://example.com/2.xml\" rel=\"next\"/>"),
            .channel("<atom:link href=\"https://example.com/2023.xml\" rel=\"prev-archive\"/>↓<fh:complete/>"),
        ],
        check: .channel { channel, inspection in
            guard let complete = channel.child("fh:complete") else { return }
            let own = channel.selfLink?["href"]
            let other = channel.children("atom:link").first {
                let relation = $0.linkRelation
                return LinkRelations.paging.contains(relation) && !(relation == "current" && $0["href"] == own)
            }
            guard let other else { return }
            inspection.report(
                "the feed is complete, and links to other pages with '\(other.linkRelation)'", at: complete)
        })

    static let archiveWithoutLinks = Rule(
        "paging-archive-without-links", .paging, .warning, .all,
        summary: "An archive page links to the current feed, and to older or newer archives.",
        why: """
            An archive never changes again. Who lands on it has no way to the newest episodes without 'current', and \
            no way to the rest without the neighbours.
            """,
        help: "add links with rel=\"current\" and with rel=\"prev-archive\" or \"next-archive\"",
        source: "RFC 5005, section 4 Archived Feeds; W3C Feed Validator, MissingCurrentInArchive",
        w3c: ["ArchiveIncomplete", "MissingCurrentInArchive"],
        passing: [
            .channel(
                """
                <fh:archive/>
                <atom:link href="https://example.com/feed.xml" rel="current"/>
                <atom:link href="https://example.com/2023.xml" rel="prev-archive"/>
                """)
        ],
        failing: [
            .channel("↓<fh:archive/>"),
            .channel("↓<fh:archive/><atom:link href=\"https://example.com/feed.xml\" rel=\"current\"/>"),
        ],
        check: .channel { channel, inspection in
            guard let archive = channel.child("fh:archive") else { return }
            let relations = Set(channel.children("atom:link").map(\.linkRelation))
            if !relations.contains("current") {
                inspection.report("the archive has no link to the current feed", at: archive)
            } else if relations.isDisjoint(with: ["prev-archive", "next-archive"]) {
                inspection.report("the archive links to no other archive", at: archive)
            }
        })

    static let firstPageTooSmall = Rule(
        "paging-first-page-too-small", .paging, .info, [.apple],
        summary: "The first page of a feed has at least a hundred items, or all of them.",
        why: """
            Apple, Spotify and most apps read the first page and no other: for their listeners an episode on page two \
            does not exist.
            """,
        help: "put all items into one page, or at least the newest hundred",
        source: "Podfeed",
        passing: [
            .channel("<item><title>Bees</title></item>"),
            .channel(
                """
                <atom:link href="https://example.com/1.xml" rel="previous"/>
                <atom:link href="https://example.com/3.xml" rel="next"/>
                <item><title>Bees</title></item>
                """),
        ],
        failing: [
            .channel("<atom:link href=\"https://example.com/2.xml\" ↓rel=\"next\"/><item><title>Bees</title></item>")
        ],
        check: .document { document, inspection in
            guard let channel = document.channel, document.isComplete, document.itemCount < 100,
                let next = channel.links("next").first, channel.links("previous").isEmpty,
                channel.links("prev").isEmpty
            else { return }
            inspection.report(
                "the first page has \(document.itemCount) items, and most apps read no other", at: next,
                attribute: "rel")
        })
}
