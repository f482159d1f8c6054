import FeedValues

/// The addresses that have another form in the catalogue than in the feed.
struct AddressChanges {
    /// The elements that hold them, with both forms.
    private(set) var all: [(element: FeedElement, old: String, new: String)] = []

    /// None.
    init() {}

    /// The address that the text of an element means, or an attribute of it; `nil` for none.
    mutating func address(of element: FeedElement, attribute: String? = nil) -> WebAddress? {
        (attribute == nil ? element.line : attribute.flatMap { element[$0] }).flatMap { address($0, of: element) }
    }

    /// The address that a text in an element means; `nil` for none.
    mutating func address(_ text: String, of element: FeedElement) -> WebAddress? {
        guard let address = WebAddress(asMeant: text) else { return nil }
        if address.description != text { all.append((element, text, address.description)) }
        return address
    }

    /// Adds others.
    mutating func add(_ others: AddressChanges) { all += others.all }
}
