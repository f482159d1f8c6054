import Diagnostics
import FeedVocabulary
import XMLCore

extension NSRules {
    static let undeclaredPrefix = Rule(
        "ns-undeclared-prefix", .ns, .error, .all,
        summary: "Every prefix is declared.",
        why: """
            A prefix is an abbreviation of an address; without a declaration it stands for nothing. Many parsers \
            refuse the whole feed, others drop the elements.
            """,
        help: "declare the prefix on <rss>",
        source: "Namespaces in XML 1.0, section 5; W3C Feed Validator, MissingNamespace",
        w3c: ["MissingNamespace", "SAXError"],
        passing: [.item("<itunes:episode>1</itunes:episode>"), .item("<title xml:lang=\"en\">One</title>")],
        failing: [
            .document(
                "<rss version=\"2.0\"><channel>\n↓<itunes:type>serial</itunes:type>\n<itunes:author/></channel></rss>"),
            .item("<guid isPermaLink=\"false\" ↓my:id=\"1\">b8a1</guid>"),
        ],
        check: .document { document, inspection in
            for issue in document.issues {
                guard case .undeclaredPrefix(let prefix) = issue.kind else { continue }
                let help = KnownNamespace.named(prefix).map { "add xmlns:\(prefix)=\"\($0.address)\" to <rss>" }
                inspection.report(issue.message, at: Place(issue), help: help)
            }
        })

    static let unused = Rule(
        "ns-unused", .ns, .info, .all,
        summary: "A declared namespace is used.",
        why: """
            An unused declaration harms nobody; it may show that elements were forgotten. Those of itunes, podcast, \
            atom and content belong to every feed. An unknown or misspelt address is told as that.
            """,
        help: "remove the declaration, or add what it was meant for",
        source: "Podfeed",
        passing: [
            .feed("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", "<dc:creator>A</dc:creator>"),
            .feed("xmlns:x=\"https://example.com/x\" xmlns:y=\"http://purl.org/dc/elements/1.1\""),
            .feed(RuleExample.atom), .feed(RuleExample.itunes, "<item><itunes:episode>1</itunes:episode></item>"),
        ],
        failing: [.feed("↓xmlns:media=\"http://search.yahoo.com/mrss/\"")],
        check: .document { document, inspection in
            guard let root = document.root, root.fullName.local == "rss", document.isComplete else { return }
            let used = Set(root.tree.names.map(\.namespace))
            for declaration in root.namespaces where !used.contains(declaration.address) {
                guard !declaration.address.isEmpty else { continue }
                // Guides ask for those that lose meaning whether anything uses them or not.
                guard let known = KnownNamespace.match(declaration.address).namespace, !known.losesMeaning
                else { continue }
                inspection.report(
                    "nothing is in the namespace '\(declaration.prefix)'", at: Place(declaration, on: root))
            }
        })
}
