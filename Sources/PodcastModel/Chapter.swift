public import FeedValues

/// A part of an episode that an app can jump to (JSON chapters 1.2).
public struct Chapter: Hashable, Sendable {
    /// Where it begins.
    public var start: MediaDuration
    /// Where it ends, if that is not where the next one begins.
    public var end: MediaDuration?
    /// What it is called; `nil` only of one that no list shows.
    public var title: String?
    /// A page that belongs to it.
    public var link: WebAddress?
    /// A picture to show while it plays.
    public var image: WebAddress?
    /// Whether no list of chapters shows it: it only changes the picture or the link.
    public var isHidden: Bool
    // None or one: few chapters have it, and it is large.
    private var ownLocation: [Location] = []

    /// A part with a title.
    public init(start: MediaDuration, title: String?, link: WebAddress? = nil, image: WebAddress? = nil) {
        self.start = start
        self.title = title
        self.link = link
        self.image = image
        isHidden = false
    }

    /// A place that belongs to it, with its coordinates.
    public var location: Location? {
        get { ownLocation.first }
        set { ownLocation = newValue.map { [$0] } ?? [] }
    }
}
