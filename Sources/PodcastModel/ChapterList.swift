public import FeedValues

/// The chapters of an episode and the address of the file that holds them (`podcast:chapters`).
public struct ChapterList: Hashable, Sendable {
    /// What a file of chapters says of the episode, for whoever meets it without the feed.
    public struct Head: Hashable, Sendable {
        /// The title of the episode.
        public var title: String?
        /// Who makes the show.
        public var author: String?
        /// The title of the show.
        public var podcast: String?
        /// The name of the media file that the times are of.
        public var fileName: String?

        /// A head of what is known.
        public init(title: String? = nil, author: String? = nil, podcast: String? = nil, fileName: String? = nil) {
            self.title = title
            self.author = author
            self.podcast = podcast
            self.fileName = fileName
        }
    }

    /// Where apps fetch the JSON file.
    public var address: WebAddress
    /// What the file says of the episode.
    public var head: Head
    /// The chapters, in the order of their beginnings.
    public var chapters: [Chapter]

    /// Chapters at an address.
    public init(address: WebAddress, head: Head = Head(), chapters: [Chapter]) {
        self.address = address
        self.head = head
        self.chapters = chapters
    }
}
