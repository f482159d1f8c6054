import Diagnostics
import XMLCore

extension Rule {
    static let xmlDoctypePresent = Rule(
        "xml-doctype-present", .xml, .error, .all,
        summary: "A feed has no document type declaration.",
        why: """
            RSS 2.0 has no DTD, and what a DOCTYPE allows, entities and external files, is dangerous: several \
            directories and apps refuse any feed with one.
            """,
        help: "remove the DOCTYPE",
        source: "W3C Feed Validator, InvalidDoctype; OWASP, XML External Entity Prevention Cheat Sheet",
        w3c: ["ContainsSystemEntity", "InvalidDoctype", "DeprecatedDTD"],
        passing: [.document("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document(
                "<?xml version=\"1.0\"?>\n↓<!DOCTYPE rss SYSTEM \"x.dtd\">\n<rss version=\"2.0\"><channel/></rss>"),
            .document(
                """
                ↓<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.com/rss-0.91.dtd">
                <rss version="2.0"><channel/></rss>
                """),
            .document("↓<!DOCTYPE rss [\n<!ELEMENT rss ANY>\n]>\n<rss version=\"2.0\"><channel/></rss>"),
        ],
        check: .document { document, inspection in
            guard document.mayBeRSS, let type = document.prolog.documentType else { return }
            // The declared entity, which ended the reading, is the graver half of the same matter.
            for issue in document.issues { if case .entityDeclaration = issue.kind { return } }
            inspection.report(
                "the document has a DOCTYPE '\(type.name)'", at: Place(type.position, line: type.line),
                w3c: classes(of: type, version: document.root?["version"]))
        })

    // The W3C validator allows the DTD of RSS 0.91 where the feed is of that version.
    private static func classes(of type: XMLProlog.DocumentType, version: String?) -> [String] {
        let isOfOldRSS = [type.publicID, type.systemID].contains { $0?.contains("0.91") ?? false }
        guard isOfOldRSS else { return ["ContainsSystemEntity"] }
        guard version == "0.91" else { return ["InvalidDoctype"] }
        return type.systemID?.contains("my.netscape.com") == true ? ["DeprecatedDTD"] : []
    }
}
