/// The show notes of an episode as one feed carries them.
public struct FeedNotes: Hashable, Sendable {
    /// The id of the feed.
    public var feed: String
    /// How the feed numbers the episodes of a series.
    public var numbering: FeedDefinition.Numbering
    /// The notes, with the header and footer of the feed.
    public var notes: ShowNotes

    /// The notes of a feed.
    public init(feed: String, numbering: FeedDefinition.Numbering, notes: ShowNotes) {
        self.feed = feed
        self.numbering = numbering
        self.notes = notes
    }
}
