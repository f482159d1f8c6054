import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let urlInHTML = Rule(
        "url-in-html", .url, .info, .all,
        summary: "An address in HTML is written as the standard for addresses has it.",
        why: """
            Browsers mend most slips in a link. Apps that make links of notes themselves do so less well: some cut the \
            address at the first space, some open it as it is. Letters beyond ASCII are at home in HTML, and not told.
            """,
        help: "percent-encode what may not stand in an address, and escape the address once",
        source: "RFC 3986; URL Living Standard, section 4.3 URL writing",
        passing: [
            html("<a href=\"https://example.com/it's?a=1&amp;b=2#c\">x</a>"), html("<a href=\"/a b\">x</a>"),
            html("<a href=\" https://example.com/ä \">x</a>"), html("<a href=\"javascript:a b\">x</a>"),
            html("<a href=\"mailto:jo@example.com\">x</a>"),
        ],
        failing: [
            html("<a ↓href=\"https://example.com/a b\">x</a>"), html("<img ↓src=\"https://example.com/100%.png\">"),
            html("<a ↓href=\"https://example.com/?a=1&amp;amp;b=2\">x</a>"), html("<a ↓href=\"https:///a\">x</a>"),
            html("<a ↓href=\"http://nas/a\">x</a> <a ↓href=\"https://www,example.com/\">y</a>"),
            html("<a ↓href=\"htps://example.com/\">x</a>"),
        ],
        check: .links(.oddLink) { link, html, inspection in
            guard let fault = fault(of: link.reference) else { return }
            inspection.report("\(link.reference.text.quoted) \(fault)", at: link.attribute, in: link.tag, of: html)
        })

    private static func html(_ text: String) -> RuleExample {
        .item("<content:encoded><![CDATA[<p>\(text)</p>]]></content:encoded>")
    }

    // Relative addresses, code and files of a machine are told by rules of their own.
    private static func fault(of reference: URLReference) -> String? {
        guard let scheme = reference.scheme, scheme.utf8.count > 1, !reference.isActiveContent else { return nil }
        let flaws = reference.flaws
        if flaws.contains(.hostMissing) { return "has no host" }
        if flaws.contains(.hostInvalid) { return "has a host that is neither a name nor an address" }
        if flaws.contains(.portInvalid) { return "has a port that is not a number up to 65535" }
        if reference.isHTTP, reference.hostKind == .singleLabel { return "has a host without a dot in its name" }
        if !URIScheme.isRegistered(scheme) { return "has a scheme that is not registered" }
        if flaws.contains(.badPercentEncoding) { return "has a percent sign without two hexadecimal digits after it" }
        if flaws.contains(.doubleEscaped) { return "is escaped twice" }
        guard let character = reference.unescapedCharacter else { return nil }
        return "has \(character.nameInAddress) in it"
    }
}
