public import Diagnostics
public import FeedValues

/// What one `feed.xml` says: a channel and its episodes, newest first.
public struct Feed: Sendable, Equatable {
    /// The address at which it is published (the self link).
    public var address: Located<WebAddress>
    /// What it says of the show.
    public var channel: Channel
    /// Its episodes, newest first.
    public var episodes: [Episode]

    /// Whether it says that it holds everything, so that what is not in it is gone (RFC 5005, section 2).
    public var holdsEverything: Located<Bool>?

    /// A feed of a channel and episodes, which it puts in order: newest first, then by slug.
    public init(address: Located<WebAddress>, channel: Channel, episodes: [Episode]) {
        self.address = address
        self.channel = channel
        self.episodes = episodes.sorted {
            $0.date.value == $1.date.value ? $0.slug.value < $1.slug.value : $0.date.value > $1.date.value
        }
    }

    /// The newest release or change of any episode, from which `lastBuildDate` is made; `nil` without episodes.
    public var lastChange: Located<Timestamp>? {
        episodes.lazy.map(\.lastChange).max { $0.value < $1.value }
            .map { $0.derive(\.self) }
    }
}
