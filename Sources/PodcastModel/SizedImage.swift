public import FeedValues

/// One size of a picture in a list of several (`podcast:images`, which newer apps no longer read).
public struct SizedImage: Hashable, Sendable {
    /// Where apps fetch it.
    public var address: WebAddress
    /// Its width in pixels.
    public var width: Int

    /// A picture of a width; `nil` when the width is not above 0.
    public init?(address: WebAddress, width: Int) {
        guard width > 0 else { return nil }
        self.address = address
        self.width = width
    }
}
