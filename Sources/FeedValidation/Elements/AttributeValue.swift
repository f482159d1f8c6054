import FeedValues

/// The value of an attribute, with its place.
struct AttributeValue {
    /// The element that has the attribute.
    let element: Element
    /// The canonical name of the attribute.
    let name: String
    /// The value without white space around it.
    let text: String

    /// The value of an attribute; `nil` when there is none, or a blank one.
    init?(_ element: Element, _ name: String) {
        guard let value = element[name], !value.isEmpty else { return nil }
        let text = value.trimmedOfXMLWhiteSpace
        guard !text.isEmpty else { return nil }
        self.element = element
        self.name = name
        self.text = text.utf8.count == value.utf8.count ? value : String(text)
    }
}
