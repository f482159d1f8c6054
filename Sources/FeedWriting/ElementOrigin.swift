public import Diagnostics

/// Where an element of a written feed and each of its attributes came from.
public struct ElementOrigin: Hashable, Sendable {
    /// The qualified name of the element, such as `itunes:image`.
    public var name: String
    /// Where its text came from, or what it stands for when it holds other elements or nothing.
    public var origin: Origin
    /// Where the value of each attribute came from, by the name of the attribute.
    public var attributes: [String: Origin]

    /// The origin of an element without attributes.
    public init(name: String, origin: Origin, attributes: [String: Origin] = [:]) {
        self.name = name
        self.origin = origin
        self.attributes = attributes
    }
}
