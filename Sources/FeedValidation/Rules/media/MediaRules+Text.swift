import Diagnostics
import FeedValues
import FeedVocabulary

extension MediaRules {
    static let creditRole = Rule(
        "media-credit-role", .media, .info, .all,
        summary: "The role of a media:credit is one of those of broadcasting, in small letters.",
        why: """
            Readers compare the role with the words of the list. Another scheme may have others, in small letters too.
            """,
        help: "write the role in small letters, or name the scheme that it is of",
        source: "\(specification), media:credit; W3C Feed Validator, InvalidCreditRole",
        w3c: ["InvalidCreditRole"],
        passing: [
            .item("<media:credit role=\"producer\">Jo Roe</media:credit>"),
            .item("<media:credit scheme=\"urn:yvs\" role=\"owner\">Jo Roe</media:credit>"),
            .item("<media:credit>Jo Roe</media:credit>"),
        ],
        failing: [
            .item("<media:credit ↓role=\"Producer\">Jo Roe</media:credit>"),
            .item("<media:credit scheme=\"urn:yvs\" ↓role=\"Owner\">Jo Roe</media:credit>"),
            .item("<media:credit scheme=\"urn:ebu\" ↓role=\"host\">Jo Roe</media:credit>"),
        ],
        check: .element("media:credit") { credit, inspection in
            guard let role = credit["role"] else { return }
            let lowercased = role.lowercased()
            let isKnown = ClosedLists.broadcastingRoles.contains(lowercased)
            if lowercased != role {
                inspection.report(
                    "the role \(role.quoted) has capitals", at: credit, attribute: "role",
                    help: "write '\(lowercased)'")
            } else if !isKnown, credit["scheme"] ?? "urn:ebu" == "urn:ebu" {
                inspection.report("the role \(role.quoted) is not in the list", at: credit, attribute: "role")
            }
        })

    static let titleType = Rule(
        "media-title-type", .media, .error, .all,
        summary: "The type of a title, description or text of Media RSS is plain or html.",
        why: "By the type readers know whether to show tags or to obey them; with another word they may do either.",
        help: "write type=\"plain\", or type=\"html\" if the text has tags",
        source: "\(specification), media:title; W3C Feed Validator, InvalidMediaTextType",
        w3c: ["InvalidMediaTextType"],
        passing: [
            .item("<media:title type=\"plain\">Bees</media:title>"), .item("<media:text>Bees</media:text>"),
            .item("<media:description type=\"html\">&lt;b>Bees&lt;/b></media:description>"),
        ],
        failing: [
            .item("<media:title ↓type=\"text\">Bees</media:title>"),
            .item("<media:text ↓type=\"text/html\">Bees</media:text>"),
            .item("<media:description ↓type=\"\">Bees</media:description>"),
        ],
        check: .elements(texts) { element, inspection in
            guard let type = element["type"], type != "plain", type != "html" else { return }
            inspection.report("the type is \(type.quoted), neither 'plain' nor 'html'", at: element, attribute: "type")
        })

    static let plainText = Rule(
        "media-plain-text", .media, .warning, .all,
        summary: "What Media RSS calls plain has no tags.",
        why: "Readers show plain text as it is: listeners see <b> and &amp; on the screen.",
        help: "write type=\"html\", or remove the markup",
        source: "\(specification), media:title; W3C Feed Validator, ContainsUndeclaredHTML",
        w3c: ["ContainsUndeclaredHTML"],
        passing: [
            .item("<media:title>Bees &amp; wasps</media:title>"),
            .item("<media:description type=\"html\">&lt;b>Bees&lt;/b></media:description>"),
            .item("<media:description>Option&lt;T> &lt; 3</media:description>"),
        ],
        failing: [
            .item("<media:title>↓All about &lt;b>bees&lt;/b></media:title>"),
            .item("<media:text type=\"plain\">↓Bees &amp;amp; wasps</media:text>"),
            .item("<media:category ↓label=\"&lt;i>Bees&lt;/i>\">nature</media:category>"),
        ],
        check: .elements(texts + ["media:category"]) { element, inspection in
            guard element.name != "media:category" else {
                guard let markup = Markup.first(in: element["label"] ?? "") else { return }
                return inspection.report("the label holds \(markup.quoted)", at: element, attribute: "label")
            }
            guard element["type"] ?? "plain" == "plain", let markup = Markup.first(in: element.text) else { return }
            inspection.report("the text is plain and holds \(markup.quoted)", inTextOf: element)
        })

    private static let texts = ["media:title", "media:description", "media:text"]
}

extension Markup {
    /// The first tag of HTML, or else the first reference to a character.
    fileprivate static func first(in text: String) -> String? { firstHTMLTag(in: text) ?? firstEntity(in: text) }
}
