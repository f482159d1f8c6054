public import FeedValues

/// A part of an episode that an app can jump to (JSON chapters 1.2).
public struct Chapter: Hashable, Sendable {
    /// Where it begins.
    public var start: MediaDuration
    /// What it is called.
    public var title: String
    /// A page that belongs to it.
    public var link: WebAddress?
    /// A picture to show while it plays.
    public var image: WebAddress?

    /// A part with a title.
    public init(start: MediaDuration, title: String, link: WebAddress? = nil, image: WebAddress? = nil) {
        self.start = start
        self.title = title
        self.link = link
        self.image = image
    }
}
