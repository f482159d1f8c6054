public import FeedValues

/// The archives around a document of a feed of which the oldest episodes lie in archives (RFC 5005, section 4).
public struct FeedArchives: Hashable, Sendable {
    /// The address of the feed with the newest episodes; `nil` when the document is that feed.
    public var current: WebAddress?
    /// The address of the archive before, with older episodes; `nil` on the oldest.
    public var previous: WebAddress?
    /// The address of the archive after, with newer episodes; `nil` on the newest, and on the feed itself.
    public var next: WebAddress?

    /// The archives around a document.
    public init(current: WebAddress?, previous: WebAddress?, next: WebAddress?) {
        self.current = current
        self.previous = previous
        self.next = next
    }
}
