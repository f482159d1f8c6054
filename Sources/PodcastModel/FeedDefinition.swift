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

    /// The name of the feed, such as `main`.
    public var id: String
    /// The address at which the feed is published.
    public var address: Located<WebAddress>
    /// Which episodes it carries.
    public var selection: EpisodeSelection
    /// How episodes of a series are numbered.
    public var numbering: Numbering
    /// How many episodes each of its pages carries, the newest on the first (RFC 5005, section 3); `nil` for all on one.
    public var pageSize: Located<Int>?
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
