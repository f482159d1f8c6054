import Diagnostics
import XMLCore

extension Rule {
    static let xmlNotWellFormed = Rule(
        "xml-not-well-formed", .xml, .error, .all,
        summary: "A feed is well-formed XML.",
        why: """
            An XML parser must stop at the first thing that is not well-formed, and so do most podcast apps: \
            one bare ampersand in one title, and the whole feed stops updating for everybody.
            """,
        help: "mend the XML here; the parser reads no further, so there may be more behind it",
        source: "XML 1.0, section 2.1 Well-Formed XML Documents; Namespaces in XML 1.0, section 7",
        w3c: ["SAXError"],
        passing: [.item("<title>A &amp; B</title>")],
        failing: [
            .item("<title>A ↓& B</title>"),
            .item("<title>News from home↓</titel>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"1\" length=\"1\"↓/>"),
            .channel("<link>https://example.com/?a=1↓&b=2</link>"),
            .item("<title>Show ↓&#X2014; guest</title>"),
            .document("<rss version=\"2.0\"><channel><title>Deep Dive</title>↓"),
            .document("↓{\"version\": \"https://jsonfeed.org/version/1.1\"}"),
            .document("↓"),
            .document("<rss version=\"2.0\" ↓xmlns:map=\"http://example.com/a map/\"><channel/></rss>"),
        ],
        check: .document { document, inspection in
            // A page in HTML is told to be one, by another rule; that it isn't XML besides is no news.
            if let root = document.root?.fullName.local, root == "html" || root == "HTML" { return }
            for issue in document.issues {
                switch issue.kind {
                case .malformed, .notXML:
                    inspection.report(issue.message, at: Place(issue), help: issue.help ?? help(on: issue))
                case .namespaceNotURI:
                    inspection.report(issue.message, at: Place(issue), help: "write the namespace's address exactly")
                default: continue
                }
            }
        })

    private static func help(on issue: XMLIssue) -> String? {
        issue.kind == .notXML ? "give the address or file of the feed, and see that it is sent uncompressed" : nil
    }
}
