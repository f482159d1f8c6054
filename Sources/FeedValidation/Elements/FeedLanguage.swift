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

    /// The canonical names of all elements that state a language.
    static let elements = Array(attributes.keys) + textElements

    /// The canonical names of those whose text is the language.
    static let textElements = ["language", "dc:language"]

    /// The language that an element states; `nil` for none, and where a blank one says that there is none.
    init?(_ element: Element) {
        attribute = FeedLanguage.attributes[element.name]
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

extension Inspection {
    /// The language that an element states, taken apart once however many rules ask for it in turn.
    mutating func language(of element: Element) -> FeedLanguage? {
        // Most elements have no attribute, and of those two alone state a language.
        guard element.hasAttributes || FeedLanguage.textElements.contains(element.name) else { return nil }
        let number = element.number
        if let lastLanguage, lastLanguage.number == number { return lastLanguage.language }
        let language = FeedLanguage(element)
        lastLanguage = (number, language)
        return language
    }
}
