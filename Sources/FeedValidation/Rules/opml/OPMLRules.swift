import Diagnostics
import FeedValues

/// The rules on OPML, in which apps and directories exchange lists of feeds.
///
/// A document whose root is `opml` is held against these, and against those on its bytes, and no others.
enum OPMLRules {
    static let all: [Rule] =
        [document, version, parts] + [outlineType, outlineTypeUnknown, xmlURL, addresses, text, title] + [dates]
        + [expansionState]

    static let specification = "OPML 2.0"

    private static let document = Rule(
        "opml-document", .opml, .info, .all,
        summary: "A document that is checked is a podcast feed, not a list of feeds.",
        why: """
            OPML is how apps hand over subscriptions. As such it is checked here; but to an app that expects a feed it \
            has no episodes.
            """,
        help: "to check one of the feeds that it lists, give that feed",
        source: "\(specification), What is OPML?",
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("<?xml version=\"1.0\"?>\n↓<opml version=\"2.0\"><head/><body/></opml>")],
        check: .element("opml") { root, inspection in
            guard root.isOPML else { return }
            inspection.report("the document is an OPML list of feeds", at: root)
        })

    private static let version = Rule(
        "opml-version", .opml, .error, .all,
        summary: "OPML states its version: 1.0, 1.1 or 2.0.",
        why: "Programs that import lists look at the version first, and refuse those that they do not know.",
        help: "write version=\"2.0\"",
        source: "\(specification), The opml element; W3C Feed Validator, InvalidOPMLVersion",
        w3c: ["InvalidOPMLVersion", "MissingAttribute"],
        passing: [opml(), .document("<opml version=\"1.1\"><head/><body/></opml>")],
        failing: [
            .document("<opml ↓version=\"3\"><head/><body/></opml>"), .document("↓<opml><head/><body/></opml>"),
        ],
        check: .element("opml") { root, inspection in
            guard root.isOPML else { return }
            guard let version = root["version"] else {
                return inspection.report("opml has no 'version'", at: root, w3c: ["MissingAttribute"])
            }
            guard !["1.0", "1.1", "2.0"].contains(version) else { return }
            inspection.report(
                "the version is \(version.quoted)", at: root, attribute: "version", w3c: ["InvalidOPMLVersion"])
        })

    private static let parts = Rule(
        "opml-head-body", .opml, .error, .all,
        summary: "OPML has a head, and a body with an outline.",
        why: "The list is in the body. A program that finds none imports nothing, and often says nothing either.",
        help: "put the outlines into <body>, after a <head>",
        source: "\(specification), The opml element",
        w3c: ["MissingElement"],
        passing: [opml(outline)],
        failing: [
            .document("↓<opml version=\"2.0\"><head/></opml>"),
            .document("↓<opml version=\"2.0\"><body>\(outline)</body></opml>"),
            .document("<opml version=\"2.0\"><head/>↓<body/></opml>"),
        ],
        check: .element("opml") { root, inspection in
            guard root.isOPML else { return }
            inspection.expectChildren(["head", "body"], of: root)
            if let body = root.child("body") { inspection.expectChildren(["outline"], of: body) }
        })

    static let outline = """
        <outline type="rss" text="Bees" title="Bees" xmlUrl="https://example.com/feed.xml"/>
        """

    /// A list with something in its body and its head.
    static func opml(_ body: String = outline, head: String = "") -> RuleExample {
        .document(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
            <head>\(head)</head>
            <body>
            \(body)
            </body>
            </opml>
            """)
    }
}
