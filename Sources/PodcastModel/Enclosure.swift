public import Diagnostics
public import FeedValues

/// The media file of an episode, as the feed announces it.
public struct Enclosure: Hashable, Sendable {
    /// Where apps fetch it.
    public var address: Located<WebAddress>
    /// Its size in bytes.
    public var bytes: Located<Int>
    /// Its media type.
    public var type: Located<MediaType>
    /// How long it plays.
    public var duration: Located<MediaDuration>?

    /// A media file by address, size and type.
    public init(
        address: Located<WebAddress>, bytes: Located<Int>, type: Located<MediaType>,
        duration: Located<MediaDuration>? = nil
    ) {
        self.address = address
        self.bytes = bytes
        self.type = type
        self.duration = duration
    }
}
