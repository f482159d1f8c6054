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
        guard let bytes = element.bytes(ofAttribute: name) else { return nil }
        self.init(element, name, bytes)
    }

    /// The value of an attribute whose bytes are known; `nil` for a blank one.
    init?(_ element: Element, _ name: String, _ bytes: ArraySlice<UInt8>) {
        let text = bytes.trimmedOfXMLWhiteSpace
        guard !text.isEmpty else { return nil }
        self.element = element
        self.name = name
        self.text = String(decoding: text, as: UTF8.self)
    }
}
