public import FeedVocabulary

/// The countries in which a show or an episode may be heard, or may not (`media:restriction`).
public struct CountryRestriction: Hashable, Sendable {
    /// What holds for the countries.
    public enum Relationship: String, Hashable, Sendable, CaseIterable {
        /// Only there.
        case allow
        /// Everywhere but there.
        case deny
    }

    /// What holds for the countries.
    public var relationship: Relationship
    /// The countries, at least one.
    public let countries: [CountryCode]

    /// A restriction; `nil` without countries.
    public init?(_ relationship: Relationship, countries: [CountryCode]) {
        guard !countries.isEmpty else { return nil }
        self.relationship = relationship
        self.countries = countries
    }
}
