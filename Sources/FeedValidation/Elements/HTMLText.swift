import FeedValues
import FeedVocabulary
import XMLCore

/// A text of the feed that is HTML, taken apart once for all rules.
///
/// It is `description` of the channel and of items, `content:encoded`, `itunes:summary`, texts of Atom of type `html`,
/// texts of Media RSS of type `html`, and `xhtml:body`, whose tags are elements of the feed itself.
final class HTMLText: Sendable {
    /// The element that holds it.
    let element: Element
    /// What is written in it.
    let fragment: HTMLFragment
    /// The text as the tree has it, entities replaced; empty for `xhtml:body`.
    let source: ArraySlice<UInt8>
    /// Whether its tags are elements of the feed, so that the offset of a tag is the index of a node.
    let isXHTML: Bool
    /// What of it deserves a closer look.
    let signs: HTMLSigns
    /// Its links: what can be followed, and what is loaded.
    let links: [HTMLLink]

    /// The HTML of an element; `nil` where it has none. The text before it need not be taken apart again.
    init?(_ element: Element, after last: HTMLText? = nil) {
        guard HTMLText.isHTML(element) else { return nil }
        self.element = element
        isXHTML = element.name == "xhtml:body"
        source = isXHTML ? [] : element.tree.textBytes(of: element.index)
        guard isXHTML || !source.isEmpty else { return nil }
        if let last, !isXHTML, !last.isXHTML, ByteSearch.areEqual(source, last.source) {
            fragment = last.fragment
            hasMarkup = last.hasMarkup
            links = last.links
            signs = last.signs
            return
        }
        if isXHTML {
            fragment = HTMLFragment(elementsIn: element.index, of: element.tree)
        } else if ByteSearch.contains(UInt8(ascii: "<"), in: source)
            || ByteSearch.contains(UInt8(ascii: "&"), in: source)
        {
            fragment = HTMLFragment(parsing: source)
        } else {
            fragment = HTMLFragment(plain: source)
        }
        hasMarkup = fragment.limit != nil || fragment.tokens.contains { !$0.isText }
        links = HTMLLink.all(in: fragment)
        signs = HTMLSigns(fragment, hasMarkup: hasMarkup, links)
    }

    /// The start tags.
    var tags: some Sequence<HTMLFragment.Token> { fragment.tokens.lazy.filter(\.isStart) }

    /// Whether there is anything but text in it.
    let hasMarkup: Bool

    /// The attributes of a start tag.
    func attributes(of tag: HTMLFragment.Token) -> ArraySlice<HTMLFragment.Attribute> {
        fragment.attributes[tag.content]
    }

    /// The value of an attribute of a start tag; `nil` where it has none of the name.
    func value(of name: String, in tag: HTMLFragment.Token) -> String? {
        bytes(of: name, in: tag).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the value of an attribute of a start tag; `nil` where it has none of the name.
    func bytes(of name: String, in tag: HTMLFragment.Token) -> ArraySlice<UInt8>? {
        for place in tag.content where fragment.attributes[place].name == name {
            return fragment.attributes[place].value.map { fragment.bytes[$0] } ?? []
        }
        return nil
    }

    /// The names of the elements that may hold HTML.
    static let elements = [
        "description", "content:encoded", "itunes:summary", "atom:content", "atom:summary", "atom:rights", "atom:title",
        "atom:subtitle", "media:description", "media:text", "media:title", "xhtml:body",
    ]

    /// Whether an element holds HTML.
    static func isHTML(_ element: Element) -> Bool {
        switch element.name {
        case "description": element.parentName == "channel" || element.isChildOfItem
        case "content:encoded", "itunes:summary", "xhtml:body": true
        default: element["type"].map { $0.trimmedOfXMLWhiteSpace == "html" } ?? false
        }
    }
}
