import FeedValues

/// The language that a field of a feed states, with its place.
///
/// It is shared by reference: many rules look at each.
final class FeedLanguage: Sendable {
    /// The value as written.
    let written: String
    /// The element that holds it.
    let element: Element
    private let attribute: String?

    /// The value without white space around it.
    let text: String
    /// The tag, if it is one.
    let tag: LanguageTag?

    /// Where the value stands.
    var place: Place { attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// Whether a rule of the element itself says what is wrong about the tag as a whole.
    var hasRuleOfItsOwn: Bool { element.name == "dc:language" }

    /// The canonical names of all elements that state a language, with the attribute that does; `nil` for their text.
    static let elements: [(name: String, attribute: String?)] =
        attributes.map { ($0.key, $0.value) } + [("language", nil), ("dc:language", nil)]

    /// The language that an element states in an attribute or its text; `nil` for none, and where a blank one says that
    /// there is none.
    init?(_ element: Element, in attribute: String?) {
        // Most elements have no attribute.
        guard attribute == nil || element.hasAttributes else { return nil }
        self.attribute = attribute
        guard let text = attribute.map({ element[$0] }) ?? element.text else { return nil }
        if text.isXMLBlank, attribute == nil || attribute == "xml:lang" { return nil }
        if element.name == "language", element.parentName != "channel" { return nil }
        written = text
        self.text = String(text.trimmedOfXMLWhiteSpace)
        tag = LanguageTag(self.text)
        self.element = element
    }

    private static let attributes: [String: String] = {
        let texts = ["rss", "channel", "item", "podcast:liveItem", "title", "description", "content:encoded"]
        let own = [
            "podcast:transcript": "language", "podcast:alternateEnclosure": "lang", "atom:link": "hreflang",
            "media:content": "lang", "media:text": "lang", "media:subTitle": "lang",
        ]
        return texts.reduce(into: own) { $0[$1] = "xml:lang" }
    }()
}
