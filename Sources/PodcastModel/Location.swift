public import FeedValues
public import FeedVocabulary

/// A place that a show or an episode is about, or at which it is made (`podcast:location`).
public struct Location: Hashable, Sendable {
    /// What a place is to the content.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The content is about the place.
        case subject
        /// The content is made there.
        case creator
    }

    /// The name of the place, at most 128 characters.
    public let name: String
    /// What it is to the content; the subject when nothing is said.
    public var relation: Relation?
    /// Its coordinates.
    public var coordinates: GeoURI?
    /// Its object in OpenStreetMap.
    public var object: OpenStreetMapID?
    /// The country in which it is.
    public var country: CountryCode?

    /// A place by its name; `nil` when the name is empty or longer than 128 characters.
    public init?(
        _ name: String, relation: Relation? = nil, coordinates: GeoURI? = nil, object: OpenStreetMapID? = nil,
        country: CountryCode? = nil
    ) {
        guard TagText.fits(name) else { return nil }
        self.name = name
        self.relation = relation
        self.coordinates = coordinates
        self.object = object
        self.country = country
    }
}
