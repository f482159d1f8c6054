public import Diagnostics
public import FeedValues
public import PodcastModel

/// What a feed says before its items, with what must be known of the items to say it.
///
/// It makes a feed of any length writable one episode at a time.
public struct FeedHead: Sendable {
    /// The address at which the feed is published (the self link).
    public var address: Located<WebAddress>
    /// What it says of the show.
    public var channel: Channel
    /// The date of the newest episode (`pubDate`); `nil` without episodes.
    public var newest: Located<Timestamp>?
    /// The newest release or change of any episode (`lastBuildDate`); `nil` without episodes.
    public var lastChange: Located<Timestamp>?
    /// The episodes that are trailers, newest first (`podcast:trailer`).
    public var trailers: [Episode]
    /// The namespaces that its items need besides those that every feed declares.
    public var itemNamespaces: RareNamespaces = []
    /// The other pages, where the feed is one page of several; its address is then that of the page.
    public var pages: Located<FeedPages>?
    /// The archives, where the feed has some or is one of them.
    public var archives: Located<FeedArchives>?
    /// Whether it says that it holds everything (`fh:complete`).
    public var holdsEverything: Located<Bool>?

    /// The head of a feed whose episodes are known one by one.
    public init(
        address: Located<WebAddress>,
        channel: Channel,
        newest: Located<Timestamp>?,
        lastChange: Located<Timestamp>?,
        trailers: [Episode] = []
    ) {
        self.address = address
        self.channel = channel
        self.newest = newest
        self.lastChange = lastChange
        self.trailers = trailers
    }

    /// The head of a feed.
    public init(_ feed: Feed) {
        self.init(
            address: feed.address,
            channel: feed.channel,
            newest: feed.episodes.first?.date.derive(\.self),
            lastChange: feed.lastChange,
            trailers: feed.episodes.filter { $0.type.value == .trailer }
        )
        holdsEverything = feed.holdsEverything
        itemNamespaces = feed.episodes.reduce([]) { $0.union($1.rareNamespaces) }
    }
}
