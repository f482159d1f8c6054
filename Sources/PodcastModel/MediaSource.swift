public import FeedValues

/// A further place from which the file of a rendition can be had (`podcast:source`).
public struct MediaSource: Hashable, Sendable {
    /// The place: `https:`, `ipfs:`, `magnet:` and the like.
    public var uri: AbsoluteURI
    /// The media type of what is there, where it differs from that of the file.
    public var type: MediaType?

    /// A place by its address.
    public init(_ uri: AbsoluteURI, type: MediaType? = nil) {
        self.uri = uri
        self.type = type
    }
}
