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
            .document("↓<!DOCTYPE rss [\n<!ELEMENT rss ANY>\n]>\n<rss version=\"2.0\"><channel/></rss>"),
        ],
        check: .document { document, inspection in
            guard document.mayBeRSS, let type = document.prolog.documentType else { return }
            // The declared entity, which ended the reading, is the graver half of the same matter.
            for issue in document.issues { if case .entityDeclaration = issue.kind { return } }
            inspection.report(
                "the document has a DOCTYPE '\(type.name)'", at: Place(type.position, line: type.line))
        })
}
