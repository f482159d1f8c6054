import Diagnostics
import XMLCore

extension Rule {
    static let xmlDeclarationNotFirst = Rule(
        "xml-declaration-not-first", .xml, .error, .all,
        summary: "Nothing stands before the XML declaration.",
        why: """
            The declaration must be the first bytes of the document. One blank line before it, mostly from a template \
            or a plug-in, and parsers refuse the feed.
            """,
        help: "remove everything before '<?xml', blank lines too",
        source: "XML 1.0, section 2.8 Prolog and Document Type Declaration; W3C Feed Validator, WPBlankLine",
        w3c: ["WPBlankLine", "SAXError"],
        passing: [.document("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document("\n↓<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>"),
            .document("Warning: cannot modify header\n↓<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>"),
            .document("<!-- made by us -->↓<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>"),
            .document(
                "<br />\n<b>Notice</b>: no such page\n↓<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>"),
        ],
        check: .issues { $0.kind == .declarationNotFirst })
}
