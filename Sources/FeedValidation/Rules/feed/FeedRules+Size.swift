import Diagnostics

extension FeedRules {
    static let tooManyItems = Rule(
        "feed-too-many-items", .feed, .info, .all,
        summary: "A feed has at most 300 items on a page.",
        why: """
            Apps fetch the whole feed again and again, the old episodes too. With paging (RFC 5005) they fetch the \
            newest page only, and the others once.
            """,
        help: "keep the newest items on the first page, and put the others on pages linked with rel=\"next\"",
        source: "Podfeed; RFC 5005, section 3 Paged Feeds",
        passing: [
            .podcast("<title>Bees</title>", furtherItems: 300), .podcast("<title>Bees</title>", furtherItems: 2001),
        ],
        failing: [.podcast("<title>Bees</title>", marksChannel: true, furtherItems: 301)],
        check: items(in: (FeedSizeLimit.items + 1)...FeedSizeLimit.mostItems))

    static let tooManyItems2000 = Rule(
        "feed-too-many-items-2000", .feed, .warning, .all,
        summary: "A feed has at most 2,000 items on a page.",
        why: """
            Directories stop somewhere: some take a few hundred items, others time out. Which of the episodes are \
            missing then, nobody tells you.
            """,
        help: "keep the newest items on the first page, and put the others on pages linked with rel=\"next\"",
        source: "Podfeed; RFC 5005, section 3 Paged Feeds",
        passing: [.podcast("<title>Bees</title>", furtherItems: 2000)],
        failing: [.podcast("<title>Bees</title>", marksChannel: true, furtherItems: 2001)],
        check: items(in: (FeedSizeLimit.mostItems + 1)...Int.max))

    private static func items(in range: ClosedRange<Int>) -> RuleCheck {
        .tally(sorts: 1) { _, _, _ in
            0
        } message: { counts, _ in
            range.contains(counts[0]) ? "the feed has \(counts[0]) items" : nil
        }
    }
}
