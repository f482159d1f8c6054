import Diagnostics
import XMLCore

extension XMLRules {
    static let encodingMismatch = Rule(
        "xml-encoding-mismatch", .xml, .error, .all,
        summary: "The bytes of a feed are in the encoding that it declares.",
        why: """
            A parser must stop at a byte that its encoding does not have. One é typed in another encoding ends the \
            feed for every listener.
            """,
        help: "save the file as UTF-8 and declare encoding=\"UTF-8\"",
        source: "XML 1.0, section 4.3.3 Character Encoding in Entities; W3C Feed Validator, UnicodeError",
        w3c: ["UnicodeError", "UnknownEncoding"],
        passing: [
            .document("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel><title>Café</title></channel></rss>"),
            .document(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>Café</title></channel></rss>",
                as: .latin1),
            .document("<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel>é</channel></rss>", as: .utf16),
        ],
        failing: [
            .document(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss><channel><title>Caf↓é</title></channel></rss>",
                as: .latin1),
            .document(
                "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><rss><channel><title>Caf↓é</title></channel></rss>"),
            .document("<?xml version=\"1.0\" ↓encoding=\"x-fake\"?><rss><channel/></rss>"),
            .document("<?xml version=\"1.0\" ↓encoding=\"UTF-16\"?><rss><channel/></rss>"),
            .document("<?xml version=\"1.0\" ↓encoding=\"ISO-8859-1\"?><rss><channel/></rss>", as: .utf8WithMark),
        ],
        check: .issues(w3c: encodingClasses) { issue in
            switch issue.kind {
            case .encodingMismatch, .unknownEncoding: true
            default: false
            }
        })

    private static let encodingClasses: @Sendable (XMLIssue) -> [String]? = { issue in
        issue.kind == .encodingMismatch ? ["UnicodeError"] : ["UnknownEncoding"]
    }

    static let entityDeclaration = Rule(
        "xml-entity-declaration", .xml, .error, .all,
        summary: "A feed declares no entities.",
        why: """
            Entities can name files and servers, or grow a few lines into gigabytes. Careful parsers, this one too, \
            refuse every document that declares one, whatever it is for.
            """,
        help: "remove the declaration and write the text itself where the entity is used",
        source: "OWASP, XML External Entity Prevention Cheat Sheet",
        w3c: ["ContainsSystemEntity"],
        passing: [.document("<rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document("<!DOCTYPE rss [\n↓<!ENTITY a \"ha\">\n]>\n<rss version=\"2.0\"><channel/></rss>"),
            .document("<!DOCTYPE rss [↓<!ENTITY a SYSTEM \"file:///etc/hosts\">]><rss><channel>&a;</channel></rss>"),
        ],
        check: .issues { if case .entityDeclaration = $0.kind { true } else { false } })

    static let undefinedEntity = Rule(
        "xml-undefined-entity", .xml, .error, .all,
        summary: "A feed uses no entities but amp, lt, gt, quot and apos.",
        why: """
            XML has five named entities; '&nbsp;', '&eacute;' and the rest belong to HTML. To an XML parser they are \
            an error that ends the feed.
            """,
        help: "write the character itself, or its number such as '&#160;'",
        source: "W3C Feed Validator, UndefinedNamedEntity; Apple, Podcast RSS feed requirements",
        w3c: ["UndefinedNamedEntity"],
        passing: [.item("<title>Q&amp;A: &#xA9; 2025 &lt;live&gt;</title>")],
        failing: [
            .item("<title>Caf↓&eacute;</title>"),
            .document("<!DOCTYPE rss SYSTEM \"rss.dtd\"><rss><channel><title>a↓&nbsp;b</title></channel></rss>"),
        ],
        check: .issues { if case .undefinedEntity = $0.kind { true } else { false } })

    static let controlCharacter = Rule(
        "xml-control-character", .xml, .error, .all,
        summary: "A feed holds only characters that XML allows.",
        why: """
            Of the control characters XML 1.0 has tab and line breaks only. Others come in unseen by copy and paste, \
            and end the feed there.
            """,
        help: "remove the character",
        source: "XML 1.0, section 2.2 Characters",
        w3c: ["SAXError"],
        passing: [.item("<title>A\tB&#9;C</title>")],
        failing: [
            .item("<title>Part↓\u{0B} two</title>"),
            .item("<title>Part↓&#x1F; two</title>"),
            .item("<description><![CDATA[a↓\u{01}b]]></description>"),
        ],
        check: .issues { $0.kind == .illegalCharacter })

    static let cdataEndInText = Rule(
        "xml-cdata-end-in-text", .xml, .error, .all,
        summary: "Outside CDATA the characters ']]>' are not written as they are.",
        why: "XML keeps ']]>' for the end of CDATA; in plain text it is an error that ends the feed.",
        help: "write ']]&gt;'",
        source: "XML 1.0, section 2.4 Character Data and Markup",
        w3c: ["SAXError"],
        passing: [.item("<title>a ]]&gt; b</title>"), .item("<description><![CDATA[a]]></description>")],
        failing: [.item("<title>a ↓]]> b</title>"), .item("<description><![CDATA[a]]>↓]]></description>")],
        check: .issues { $0.kind == .cdataEndInText })

    static let nestingDepth = Rule(
        "xml-nesting-depth", .xml, .error, .all,
        summary: "Elements are nested at most 64 deep.",
        why: "A feed needs less than ten levels. Deep nesting is a mistake, or an attack on the parsers of others.",
        help: "remove the nesting, or put HTML into CDATA",
        source: "Podfeed",
        passing: [.channel(String(repeating: "<a>", count: 62) + String(repeating: "</a>", count: 62))],
        failing: [
            .channel(String(repeating: "<a>", count: 62) + "↓<a></a>" + String(repeating: "</a>", count: 62))
        ],
        check: .issues { $0.kind == .tooDeep })

    static let limitExceeded = Rule(
        "xml-limit-exceeded", .xml, .error, .all,
        summary: "No part of a feed is so large that reading it has to stop.",
        why: """
            Tags of thousands of attributes or items of many megabytes exhaust the programs that read them. Nothing \
            behind such a place has been checked.
            """,
        help: "take the item or tag apart; see whether the feed was made by a program that ran wild",
        source: "Podfeed",
        w3c: ["ValidatorLimit"],
        passing: [.item("<title>Deep Dive</title>")],
        failing: [.item("↓<a" + (0...1000).map { " a\($0)=''" }.joined() + "/>")],
        check: .issues { $0.kind == .tooLarge })
}
