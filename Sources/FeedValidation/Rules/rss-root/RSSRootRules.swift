import Diagnostics
import FeedValues
import XMLCore

/// The rules on the root element of RSS.
enum RSSRootRules {
    static let all: [Rule] = [
        .rssRootNotRSS, versionMissing, versionNot20, channelMissing, channelMultiple, unexpectedChild,
        .rssUnexpectedText, .rssUnknownCoreElement, .rssDuplicateElement,
    ]

    private static let versionMissing = Rule(
        "rss-version-missing", .rssRoot, .error, [.rss2],
        summary: "The rss element states its version.",
        why: "RSS 2.0 requires the version, and readers that know several formats choose by it how to read the feed.",
        help: "write <rss version=\"2.0\">",
        source: "RSS 2.0, What is RSS?",
        w3c: ["MissingAttribute"],
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("↓<rss><channel/></rss>")],
        check: .element("rss") { rss, inspection in
            guard rss.isTreeRoot, rss["version"] == nil else { return }
            inspection.report("rss has no 'version'", at: rss, attribute: "version")
        })

    private static let versionNot20 = Rule(
        "rss-version-not-2-0", .rssRoot, .error, [.rss2, .apple, .psp1],
        summary: "The version of RSS is 2.0.",
        why: """
            Enclosures with guids and namespaces, on which podcasts are built, are of RSS 2.0, and Apple takes no \
            other version. There is no 2.01 on the wire: later revisions of the specification kept the number.
            """,
        help: "write version=\"2.0\"",
        source: "RSS 2.0, What is RSS?; Apple, Podcast RSS feed requirements",
        w3c: ["InvalidRSSVersion"],
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document("<rss ↓version=\"2.01\"><channel/></rss>"),
            .document("<rss ↓version=\"0.91\"><channel/></rss>"),
        ],
        check: .element("rss") { rss, inspection in
            guard rss.isTreeRoot, let version = rss["version"], version != "2.0" else { return }
            let isOlder = ["0.91", "0.92"].contains(version)
            inspection.report(
                "the version is \(version.quoted), not '2.0'", at: rss, attribute: "version", w3c: isOlder ? [] : nil)
        })

    private static let channelMissing = Rule(
        "rss-channel-missing", .rssRoot, .error, [.rss2],
        summary: "The rss element holds a channel.",
        why: "The channel is the show with all of its episodes; without one the document says nothing.",
        help: "put the show and its items into <channel>",
        source: "RSS 2.0, What is RSS?",
        w3c: ["MissingElement"],
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("↓<rss version=\"2.0\"/>")],
        check: .element("rss") { rss, inspection in
            guard rss.isTreeRoot, rss.child("channel") == nil else { return }
            inspection.report("rss has no <channel>", at: rss)
        })

    private static let channelMultiple = Rule(
        "rss-channel-multiple", .rssRoot, .error, [.rss2],
        summary: "The rss element holds one channel only.",
        why: "A feed is one show. Readers take the first channel, or mix the episodes of both.",
        help: "make a feed of its own of each channel",
        source: "RSS 2.0, What is RSS?",
        w3c: ["DuplicateElement"],
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("<rss version=\"2.0\">\n<channel/>\n↓<channel/>\n</rss>")],
        check: .element("rss") { rss, inspection in
            guard rss.isTreeRoot else { return }
            for extra in rss.children("channel").dropFirst() {
                inspection.report("rss has more than one <channel>", at: extra)
            }
        })

    private static let unexpectedChild = Rule(
        "rss-unexpected-root-child", .rssRoot, .error, [.rss2],
        summary: "Nothing of RSS stands beside the channel.",
        why: """
            Items beside the channel are the shape of RSS 1.0. A reader of RSS 2.0 looks for them inside the channel \
            and finds none.
            """,
        help: "move it into <channel>",
        source: "RSS 2.0, What is RSS?",
        w3c: ["UndefinedElement"],
        passing: [.document("<rss version=\"2.0\"><channel><item><title>Bees</title></item></channel></rss>")],
        failing: [
            .document("<rss version=\"2.0\">\n<channel/>\n↓<item><title>Bees</title></item>\n</rss>"),
            .document("<rss version=\"2.0\">↓<title>Bees</title><channel/></rss>"),
        ],
        check: .elements(["rss", "item"]) { element, inspection in
            // Items are trees of their own.
            let misplaced =
                element.name == "item"
                ? (element.tree.ancestors == "rss" ? [element] : [])
                : element.isTreeRoot ? element.children.filter { $0.isOfRSS && $0.name != "channel" } : []
            for child in misplaced {
                inspection.report("<\(child.name)> stands in <rss>, beside the channel", at: child)
            }
        })
}
