import Diagnostics
import FeedVocabulary

extension Rule {
    static let rssDuplicateElement = Rule(
        "rss-duplicate-element", .rssRoot, .error, [.rss2],
        summary: "An element of RSS that says one thing stands once.",
        why: """
            Of two titles or two dates some apps take the first and others the last, so that listeners see different \
            things, and the one that you change may be the one nobody reads.
            """,
        help: "keep one and remove the others",
        source: "RSS 2.0, Elements of item; W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [
            .channel("<title>Bees</title><category>Nature</category><category>Science</category>"),
            .item("<title>Pilot</title><itunes:title>Pilot</itunes:title>"),
        ],
        failing: [
            .channel("<title>Bees</title>\n↓<title>The bees</title>"),
            .item("<guid>a</guid>↓<guid>b</guid>"),
        ],
        check: .atMostOneOfEach(in: ["channel", "image", "textInput"] + Element.itemNames) { child, parent in
            child.isOfRSS && ElementVocabulary.isSingle(child.name, prefix: "", in: parent.name)
        })
}
