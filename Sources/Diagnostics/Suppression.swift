/// A finding that was decided not to count, kept for those who ask what was hidden.
public struct Suppression: Hashable, Sendable {
    /// Who decided it.
    public enum Kind: String, Hashable, Sendable {
        /// A line of `rules:` in the catalogue.
        case settings
        /// A person who accepted it by name.
        case acceptance
        /// A line of a baseline.
        case baseline
    }

    /// What was found.
    public var finding: Finding
    /// Who decided it.
    public var kind: Kind
    /// Why, in the words of the one who decided it.
    public var reason: String?

    /// A finding that does not count.
    public init(_ finding: Finding, by kind: Kind, reason: String? = nil) {
        self.finding = finding
        self.kind = kind
        self.reason = reason
    }
}
