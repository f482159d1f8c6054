import FeedValues
import FeedVocabulary
import XMLCore

/// An address in HTML.
///
/// It is shared by reference: many rules look at each, and a copy would cost more than most looks.
final class HTMLLink: Sendable {
    /// What the address is for.
    enum Use: Sendable {
        /// A listener may follow it: `href` of `a` and `area`.
        case follow
        /// It is loaded and shown: `src` of `img`, `audio`, `video` and the like.
        case show
        /// It is loaded and run, or something is sent there: `script`, `iframe`, `object`, `form` and the like.
        case run
    }

    /// What the address is for.
    let use: Use
    /// The start tag that holds it.
    let tag: HTMLFragment.Token
    /// The name of the attribute that holds it.
    let attribute: String
    /// The address, taken apart.
    let reference: URLReference

    init(use: Use, tag: HTMLFragment.Token, attribute: String, reference: URLReference) {
        self.use = use
        self.tag = tag
        self.attribute = attribute
        self.reference = reference
    }

    /// The links in HTML, in the order written; blank ones are none.
    static func all(in fragment: HTMLFragment) -> [HTMLLink] {
        var links: [HTMLLink] = []
        guard !fragment.attributes.isEmpty else { return links }
        for tag in fragment.tokens where tag.isStart && !tag.content.isEmpty {
            for attribute in fragment.attributes[tag.content] {
                guard let value = attribute.value, let use = use(of: attribute.name, in: tag.name) else { continue }
                let text = fragment.string(value)
                guard !text.isXMLBlank else { continue }
                links.append(
                    HTMLLink(use: use, tag: tag, attribute: attribute.name, reference: URLReference(text)))
            }
        }
        return links
    }

    private static func use(of attribute: String, in tag: String) -> Use? {
        switch attribute {
        case "href": tag == "a" || tag == "area" ? .follow : .run
        case "src": HTMLVocabulary.shown.contains(tag) ? .show : .run
        case "poster", "background": .show
        case "action", "formaction", "xlink:href": .run
        case "data": tag == "object" ? .run : nil
        default: nil
        }
    }
}
