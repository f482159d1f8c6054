public import FeedValues

/// A picture by its address, with what is known of the file behind it.
public struct Artwork: Hashable, Sendable {
    /// Where listeners' apps fetch it.
    public var address: WebAddress
    /// Size, type and colour of the local file, when it is at hand.
    public var facts: PictureFacts?

    /// A picture at an address.
    public init(address: WebAddress, facts: PictureFacts? = nil) {
        self.address = address
        self.facts = facts
    }
}
