import FeedValues
import FeedVocabulary

/// An address in a field of a feed, with its place.
final class FeedAddress: Sendable {
    /// The field that holds it.
    let field: AddressField
    /// The element that holds it.
    let element: Element
    /// What a look at it has shown.
    let traits: URLReference.Traits
    /// What sort of host it has; `nil` where none is.
    let hostKind: HostKind?

    // Of ordinary addresses hardly any rule asks for more than the traits: they are taken apart when one does.
    private let unusual: URLReference?

    /// The address, taken apart.
    var reference: URLReference { unusual ?? URLReference(FeedAddress.text(of: element, field) ?? "") }

    /// Where the address stands.
    var place: Place { field.attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// What holds the address, for messages.
    var owner: String { field.attribute.map { "'\($0)' of <\(element.name)>" } ?? "<\(element.name)>" }

    /// The address in a field of an element, if it has one with some traits; a blank one is none, and so is a guid that
    /// is no address of the web.
    init?(in field: AddressField, of element: Element, with wanted: URLReference.Traits) {
        if field.use == .permalink, element["isPermaLink"] ?? "true" != "true" { return nil }
        guard let bytes = field.attribute.map({ element.bytes(ofAttribute: $0) }) ?? element.textBytes else {
            return nil
        }
        if let (traits, kind) = URLReference.Traits.ofOrdinary(bytes.span) {
            guard !traits.isDisjoint(with: wanted) else { return nil }
            self.traits = traits
            hostKind = kind
            unusual = nil
        } else {
            guard let text = FeedAddress.text(of: element, field), !text.isXMLBlank else { return nil }
            let reference = URLReference(text)
            guard field.use != .permalink || reference.isHTTP else { return nil }
            traits = reference.traits
            hostKind = reference.hostKind
            unusual = reference
        }
        self.field = field
        self.element = element
    }

    private static func text(of element: Element, _ field: AddressField) -> String? {
        field.attribute.map { element[$0] } ?? element.text
    }
}
