/// Where a value came from, and how directly.
public struct Origin: Hashable, Sendable {
    /// The way from the place to the value.
    public enum Kind: Hashable, Sendable {
        /// The value stands at the place.
        case written
        /// The value was computed from what stands at the place.
        case derived
        /// Nobody wrote the value; the place is where it would be set.
        case defaulted
    }

    /// The place to open.
    public var location: SourceLocation
    /// How the value follows from the place.
    public var kind: Kind

    /// An origin at a place, written there unless said otherwise.
    public init(_ location: SourceLocation, _ kind: Kind = .written) {
        self.location = location
        self.kind = kind
    }

    /// The same place, for a value computed from the one that stands there.
    public var derived: Origin { Origin(location, .derived) }

    /// The same place, for a value that nobody wrote.
    public var defaulted: Origin { Origin(location, .defaulted) }
}
