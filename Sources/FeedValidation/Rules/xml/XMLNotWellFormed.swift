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
        source: "XML 1.0, section 2.1 Well-Formed XML Documents",
        w3c: ["SAXError"],
        passing: [.item("<title>A &amp; B</title>")],
        failing: [.item("<title>A &↓ B</title>")],
        check: .document { document, inspection in
            for issue in document.issues {
                guard case .malformed = issue.kind else { continue }
                inspection.report(issue.message, at: Place(issue.position, line: issue.line))
            }
        })
}
