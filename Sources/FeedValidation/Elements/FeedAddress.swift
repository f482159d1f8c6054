import FeedValues
import FeedVocabulary

/// An address in a field of a feed, with its place.
///
/// It is shared by reference: many rules look at each, and a copy would cost more than most looks.
final class FeedAddress: Sendable {
    /// The field that holds it.
    let field: AddressField
    /// The element that holds it.
    let element: Element
    /// The address, taken apart.
    let reference: URLReference

    /// Where the address stands.
    var place: Place { field.attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// What holds the address, for messages.
    var owner: String { field.attribute.map { "'\($0)' of <\(element.name)>" } ?? "<\(element.name)>" }

    init(_ text: String, in field: AddressField, of element: Element) {
        self.field = field
        self.element = element
        reference = URLReference(text)
    }

    /// The addresses in the fields of an element; a blank one is none, and so is a guid that is no address of the web.
    static func all(of element: Element, _ fields: [AddressField]) -> [FeedAddress] {
        var addresses: [FeedAddress] = []
        for field in fields where field.use != .permalink || isPermalink(element) {
            guard let text = field.attribute.map({ element[$0] }) ?? element.text, !text.isXMLBlank else { continue }
            let address = FeedAddress(text, in: field, of: element)
            if field.use != .permalink || address.reference.isHTTP { addresses.append(address) }
        }
        return addresses
    }

    private static func isPermalink(_ guid: Element) -> Bool { guid["isPermaLink"] ?? "true" == "true" }
}
