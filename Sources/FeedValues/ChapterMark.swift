/// A chapter inside a media file, as a probe found it.
public struct ChapterMark: Hashable, Sendable {
    /// Where it begins.
    public var start: MediaDuration
    /// Where it ends, where that is stated.
    public var end: MediaDuration?
    /// What it is called; empty where nothing is said.
    public var title: String
    /// The address of a page that belongs to it, as written.
    public var link: String?
    /// Whether a picture belongs to it.
    public var hasPicture: Bool
    /// Whether the table of contents leaves it out, where there is one.
    public var isHidden = false

    /// A chapter as a probe found it.
    public init(
        start: MediaDuration, end: MediaDuration? = nil, title: String, link: String? = nil, hasPicture: Bool = false
    ) {
        self.start = start
        self.end = end
        self.title = title
        self.link = link
        self.hasPicture = hasPicture
    }
}
