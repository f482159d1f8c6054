public import FeedValues

/// A page or stream where an episode or a live item can be heard or seen, too (`podcast:contentLink`).
public struct ContentLink: Hashable, Sendable {
    /// The page or stream.
    public var address: WebAddress
    /// The words of the link.
    public var label: String

    /// A link with its words.
    public init(address: WebAddress, label: String) {
        self.address = address
        self.label = label
    }
}
