import Diagnostics

extension RSSItemRules {
    static let titleTooLong150 = Rule(
        "rss-item-title-too-long-150", .rssItem, .warning, [.apple, .psp1],
        summary: "The title of an item is at most 150 characters long.",
        why: """
            Apps show about the first sixty characters of a title, and Apple's own form takes no more than 150: what \
            comes after is cut.
            """,
        help: "shorten the title, the telling words first, and move the rest into the description",
        source: "Apple, A Podcaster's Guide to RSS, title",
        passing: [
            .item("<title>Why bees dance</title>"),
            .item("<title>\(String(repeating: "蜂", count: 150))</title>"),
        ],
        failing: [.item("<title>↓\(String(repeating: "Why bees dance and ", count: 9))</title>")],
        check: .scalars(ofItems: "title", over: 150, upTo: 255))

    static let titleTooLong255 = Rule(
        "rss-item-title-too-long-255", .rssItem, .warning, [.apple, .psp1], [.psp1: .error],
        summary: "The title of an item is at most 255 characters long.",
        why: """
            255 characters are what directories keep of any value that is no description: a longer title is cut, or \
            the episode refused.
            """,
        help: "shorten the title to 60 characters or so, and move the rest into the description",
        source: "PSP-1, item title; Apple, A Podcaster's Guide to RSS",
        passing: [.item("<title>\(String(repeating: "Why bees dance and ", count: 9))</title>")],
        failing: [.item("<title>↓\(String(repeating: "Why bees dance and ", count: 14))</title>")],
        check: .scalars(ofItems: "title", over: 255))

    static let linkInvalid = Rule(
        "rss-item-link-invalid", .rssItem, .error, [.rss2],
        summary: "The link of an item is an absolute address.",
        why: """
            An app reads the feed far from the web site, so that it can't tell what a relative link starts from: \
            following it leads nowhere.
            """,
        help: "write the whole address of the page, beginning with https://",
        source: "RSS 2.0, Elements of <item>, link; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.item("<link>https://example.com/bees</link>"), .channel("<link>/</link>")],
        failing: [
            .item("<link>↓/episodes/1</link>"), .item("<link>↓example.com/1</link>"),
            .item("<link>↓example.com:8080/1</link>"), .item("<link>↓https:///1</link>"), .item("↓<link/>"),
        ],
        check: .absoluteAddress(inItems: "link"))

    static let commentsInvalid = Rule(
        "rss-item-comments-invalid", .rssItem, .error, [.rss2],
        summary: "The comments of an item are an absolute address.",
        why: "Readers open this address for who wants to comment; a relative one leads nowhere.",
        help: "write the whole address of the page with the comments, beginning with https://",
        source: "RSS 2.0, comments sub-element of item; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.item("<comments>https://example.com/bees#comments</comments>")],
        failing: [.item("<comments>↓#comments</comments>"), .item("↓<comments></comments>")],
        check: .absoluteAddress(inItems: "comments"))

    static let descriptionTooLong = Rule(
        "rss-item-description-too-long", .rssItem, .warning, [.apple, .psp1],
        summary: "The description of an item is at most 4,000 bytes long.",
        why: """
            Apple and PSP-1 stop at 4,000 bytes, tags and addresses counted; an app that cuts there may cut through a \
            link. Beyond ASCII a letter takes two to four bytes.
            """,
        help: "shorten the description, and give the whole text in <content:encoded>",
        source: "PSP-1, item description; Apple, A Podcaster's Guide to RSS, description",
        supersedes: ["rss-item-description-too-long-5000"],
        passing: [
            .item("<description>\(String(repeating: "a", count: 4000))</description>"),
            .item("<content:encoded>\(String(repeating: "a", count: 4001))</content:encoded>"),
        ],
        failing: [
            .item("<description>↓\(String(repeating: "a", count: 4001))</description>"),
            .item("<description>↓\(String(repeating: "蜂", count: 1334))</description>"),
        ],
        check: .inItems("description") { description, inspection in
            guard description.textByteCount > 4000 else { return }
            let count = description.trimmedText.utf8.count
            guard count > 4000 else { return }
            inspection.report("the description has \(count) bytes, more than 4000", inTextOf: description)
        })

    static let descriptionTooLong5000 = Rule(
        "rss-item-description-too-long-5000", .rssItem, .warning, [.youtube],
        summary: "The description of an item is at most 5,000 characters long.",
        why: "YouTube makes it the description of a video, which holds 5,000 characters.",
        help: "shorten the description, and give the whole text in <content:encoded>",
        source: "YouTube Help, Deliver podcasts using an RSS feed",
        passing: [.item("<description>\(String(repeating: "蜂", count: 5000))</description>")],
        failing: [.item("<description>↓\(String(repeating: "a", count: 5001))</description>")],
        check: .scalars(ofItems: "description", over: 5000))
}
