/// An element that a specification defines: where it may stand, how often, and with which attributes.
public struct KnownElement: Hashable, Sendable {
    /// How often an element may stand in one parent.
    public enum Occurrence: Hashable, Sendable {
        /// At most once.
        case single
        /// As often as one likes.
        case multiple
    }

    /// What the definition says of the element today.
    public enum Status: Hashable, Sendable {
        /// In use.
        case current
        /// No longer read by those who defined it.
        case deprecated
    }

    /// The canonical prefix of the namespace; empty for RSS itself.
    public let prefix: String
    /// The name without prefix.
    public let name: String
    /// The names of parents with their canonical prefixes, such as `channel` and `podcast:liveItem`.
    public let parents: [String]
    /// How often it may stand in one parent.
    public let occurrence: Occurrence
    /// The names of its attributes, without those of other namespaces.
    public let attributes: [String]
    /// The attributes without which it means nothing.
    public let requiredAttributes: [String]
    /// Whether it is still in use.
    public let status: Status

    /// The name with its canonical prefix, such as `itunes:image`.
    public var qualifiedName: String { prefix.isEmpty ? name : "\(prefix):\(name)" }

    /// Whether the element may stand in a parent, which has its canonical prefix.
    public func isAllowed(in parent: String) -> Bool { parents.contains(parent) }
}
