public import Diagnostics
public import FeedValues

/// One of the feeds of a show: which episodes it carries and what it says differently.
public struct FeedDefinition: Sendable {
    /// How episodes of a special series are numbered in a feed.
    public enum Numbering: String, Hashable, Sendable, CaseIterable {
        /// Season and number stand in the feed as the episode states them.
        case stated
        /// Episodes of a series carry neither season nor number.
        case none
    }

    /// How a feed with many episodes is divided (RFC 5005).
    public enum Paging: String, Hashable, Sendable, CaseIterable {
        /// Pages from the newest episodes to the oldest, of which the oldest of each moves on with each new episode.
        case numbered
        /// Archives of the oldest episodes, and a feed of the newest; an archive changes no more as long as each new
        /// episode is newer than all before, and none goes.
        case archive
        /// One page, which says that it holds everything.
        case complete
    }

    /// The name of the feed, such as `main`.
    public var id: String
    /// The address at which the feed is published.
    public var address: Located<WebAddress>
    /// Which episodes it carries.
    public var selection: EpisodeSelection
    /// How episodes of a series are numbered.
    public var numbering: Numbering
    /// How many episodes each of its pages carries; `nil` for all on one.
    public var pageSize: Located<Int>?
    /// How it is divided into pages.
    public var paging: Paging = .numbered
    /// How many of its newest episodes have their show notes; `nil` for all.
    public var shortAfter: Int?
    /// When it carries an episode.
    public var timing = FeedTiming()
    /// Whether only those know of it who were given its address.
    public var isPrivate = false
    /// Whether its items have notes of their own, with a header or footer that no other feed has.
    public var hasOwnNotes = false
    /// What the feed says of itself, with everything that it inherits filled in.
    public var channel: Channel

    /// A feed at an address.
    public init(
        id: String,
        address: Located<WebAddress>,
        selection: EpisodeSelection = EpisodeSelection(),
        numbering: Numbering = .stated,
        pageSize: Located<Int>? = nil,
        channel: Channel
    ) {
        self.id = id
        self.address = address
        self.selection = selection
        self.numbering = numbering
        self.pageSize = pageSize
        self.channel = channel
    }
}
