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

    /// Whether it is an http or https address without a flaw, and its host has a dot: nearly all are.
    let isPlain: Bool

    /// Where the address stands.
    var place: Place { field.attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// What holds the address, for messages.
    var owner: String { field.attribute.map { "'\($0)' of <\(element.name)>" } ?? "<\(element.name)>" }

    init(_ text: String, in field: AddressField, of element: Element) {
        self.field = field
        self.element = element
        reference = URLReference(text)
        isPlain =
            reference.flaws.isEmpty && reference.isAbsoluteHTTP
            && reference.host?.utf8.dropLast().contains(UInt8(ascii: ".")) == true
    }

    /// The addresses of an element; a blank one is none, and so is a guid that is no address of the web.
    static func all(of element: Element) -> [FeedAddress] {
        AddressField.fields(of: element.name).compactMap { field in
            guard let text = field.attribute.map({ element[$0] }) ?? element.text, !text.isXMLBlank else { return nil }
            let address = FeedAddress(text, in: field, of: element)
            return field.use != .permalink || address.isPermalink ? address : nil
        }
    }

    private var isPermalink: Bool { element["isPermaLink"] ?? "true" == "true" && reference.isHTTP }
}

extension Inspection {
    /// The addresses of an element, taken apart once however many rules ask for them in turn.
    mutating func addresses(of element: Element) -> [FeedAddress] {
        let number = element.number
        if let lastAddresses, lastAddresses.number == number { return lastAddresses.addresses }
        let addresses = FeedAddress.all(of: element)
        lastAddresses = (number, addresses)
        return addresses
    }
}
