public import FeedValues

/// What is known of the files that a feed names, by their addresses as the feed writes them.
///
/// Facts are gathered before a feed is validated: the rules on files are silent where there are none.
public struct AssetFacts: Sendable {
    /// What a file turned out to be.
    public enum Content: Sendable {
        /// A picture.
        case picture(PictureFacts)
        /// Audio or video.
        case media(MediaFacts)
        /// A transcript.
        case transcript(TranscriptFacts)
        /// A list of chapters.
        case chapters(ChaptersFacts)
        /// There is no such file.
        case missing
        /// The file is not what it should be, as a predicate that follows its name: `is cut off`.
        case unreadable(String)
    }

    /// A file.
    public struct Asset: Sendable {
        /// What it turned out to be.
        public var content: Content
        /// The path under which a person knows it; `nil` for one that is made on the way and has no place of its own.
        public var file: String?

        /// A file with what it turned out to be.
        public init(_ content: Content, file: String? = nil) {
            self.content = content
            self.file = file
        }
    }

    private var assets: [String: Asset] = [:]

    /// No facts yet.
    public init() {}

    /// What is known of the file at an address, by the text that a feed names it with.
    public subscript(address: String) -> Asset? {
        get { assets[address] }
        set { assets[address] = newValue }
    }
}
