import Diagnostics
import FeedValues

extension AtomRules {
    static let linkHrefMissing = Rule(
        "atom-link-href-missing", .atom, .error, .all,
        summary: "An atom:link has its address in the attribute href.",
        why: "A link of Atom without href leads nowhere; between its tags, where RSS has it, nobody looks.",
        help: "write the address as href=\"https://…\"",
        source: "RFC 4287, section 4.2.7.1 The \"href\" Attribute; W3C Feed Validator, MissingHref",
        w3c: ["MissingHref"],
        supersedes: ["atom-link-not-empty", "ns-unknown-attribute"],
        passing: [.channel("<atom:link href=\"https://example.com/\"/>")],
        failing: [
            .channel("↓<atom:link rel=\"self\"/>"), .item("<atom:link ↓href=\"\" rel=\"related\"/>"),
            .channel("↓<atom:link>https://example.com/</atom:link>"),
        ],
        check: .requires(attribute: "href", of: "atom:link"))

    static let linkNotEmpty = Rule(
        "atom-link-not-empty", .atom, .warning, .all,
        summary: "An atom:link has nothing between its tags.",
        why: "Everything about a link of Atom stands in its attributes; what is between the tags is lost.",
        help: "write <atom:link …/> with attributes only",
        source: "RFC 4287, section 4.2.7 The \"atom:link\" Element; W3C Feed Validator, AtomLinkNotEmpty",
        w3c: ["AtomLinkNotEmpty"],
        passing: [
            .channel("<atom:link href=\"https://example.com/\"></atom:link>"),
            .channel("<atom:link href=\"https://example.com/\">\n</atom:link>"),
        ],
        failing: [
            .channel("<atom:link href=\"https://example.com/\">↓The show</atom:link>"),
            .channel("↓<atom:link href=\"https://example.com/\"><b/></atom:link>"),
        ],
        check: .element("atom:link") { link, inspection in
            let text = link.trimmedText
            if !text.isEmpty {
                inspection.report("<atom:link> has the text \(text.quoted)", inTextOf: link)
            } else if let child = link.children.first {
                inspection.report("<atom:link> has the child <\(child.writtenName)>", at: link)
            }
        })

    static let linkTypeInvalid = Rule(
        "atom-link-type-invalid", .atom, .error, .all,
        summary: "The type of an atom:link is a media type.",
        why: "By the type readers choose a link before they fetch it; a word that is no type says nothing to them.",
        help: "write a media type such as 'application/rss+xml' or 'text/html'",
        source: "RFC 4287, section 4.2.7.3 The \"type\" Attribute; W3C Feed Validator, InvalidMIMEType",
        w3c: ["InvalidMIMEType"],
        passing: [
            .channel("<atom:link href=\"https://example.com/\" type=\"text/html; charset=utf-8\"/>"),
            .channel("<atom:link href=\"https://example.com/\"/>"),
        ],
        failing: [
            .channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" ↓type=\"rss\"/>"),
            .item("<atom:link href=\"https://example.com/1\" ↓type=\"\"/>"),
        ],
        check: .element("atom:link") { link, inspection in
            guard let type = link["type"], ContentType(type) == nil else { return }
            inspection.report("\(type.quoted) is not a media type", at: link, attribute: "type")
        })
}
