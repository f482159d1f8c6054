public import FeedValues

/// A place to support a show (`podcast:funding`).
public struct Funding: Hashable, Sendable {
    /// The page.
    public var address: WebAddress
    /// The words of the link, at most 128 characters.
    public var label: String

    /// A place with the words of its link.
    public init(address: WebAddress, label: String) {
        self.address = address
        self.label = label
    }
}
