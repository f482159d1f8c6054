/// A show: what it is, its special series, its episodes, and the feeds that carry them.
public struct Show: Sendable {
    /// The name of the show in addresses and in the identities of its episodes, such as `deep-dive`.
    public var id: String
    /// What its feeds say of it unless they say otherwise.
    public var channel: Channel
    /// Its special series.
    public var series: [Series]
    /// Its episodes, in any order.
    public var episodes: [Episode]
    /// Its feeds; the first is the main one.
    public var feeds: [FeedDefinition]

    /// A show with its feeds.
    public init(
        id: String, channel: Channel, series: [Series] = [], episodes: [Episode] = [], feeds: [FeedDefinition]
    ) {
        self.id = id
        self.channel = channel
        self.series = series
        self.episodes = episodes
        self.feeds = feeds
    }
}
