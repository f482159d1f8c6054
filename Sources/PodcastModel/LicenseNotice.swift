public import FeedValues
public import FeedVocabulary

/// The licence under which a show or an episode may be used (`podcast:license`).
public struct LicenseNotice: Hashable, Sendable {
    /// The identifier of a list, such as `CC-BY-4.0`, or a name of its own, at most 128 characters.
    public let name: String
    /// The page with its terms.
    public let address: WebAddress?

    /// A licence of the lists, in the case that they write.
    public init(_ license: License, address: WebAddress? = nil) {
        name = license.description
        self.address = address
    }

    /// A licence by its name in any case; `nil` when no list has it and no page says what it is.
    public init?(_ name: String, address: WebAddress? = nil) {
        let known = License(name)
        guard known != nil || address != nil, TagText.fits(name) else { return nil }
        self.name = known?.description ?? name
        self.address = address
    }
}
