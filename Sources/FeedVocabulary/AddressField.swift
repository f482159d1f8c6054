/// A place in a feed that holds the address of something: the text of an element, or an attribute.
public struct AddressField: Hashable, Sendable {
    /// What becomes of the address.
    public enum Use: Hashable, Sendable, CaseIterable {
        /// A person opens it: a page, a mailbox.
        case page
        /// An app fetches it without asking: media, a picture, a transcript.
        case resource
        /// An app reads another feed, or another page of this one, from it.
        case feed
        /// It is the name of something; nobody need fetch it.
        case identifier
        /// It identifies an item, and may be the address of its page.
        case permalink
    }

    /// The canonical name of the element, such as `itunes:image`.
    public let element: String
    /// The canonical name of the attribute; `nil` where the text of the element is the address.
    public let attribute: String?
    /// What becomes of the address.
    public let use: Use

    /// The fields of an element by its canonical name, in the order of the table.
    public static func fields(of element: some StringProtocol) -> [AddressField] { byElement[String(element)] ?? [] }

    /// The canonical names of all elements that hold addresses, each once.
    public static let elements = byElement.keys.sorted()

    private static let byElement = Dictionary(grouping: all, by: \.element)
}
