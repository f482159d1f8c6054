public import FeedValues

/// Where listeners talk about a show or an episode (`podcast:socialInteract`).
public enum SocialThread: Hashable, Sendable {
    /// Nowhere: apps are not to offer comments.
    case disabled
    /// A post whose answers are the comments.
    case post(Post)

    /// A network on which posts are answered.
    public enum Network: String, Hashable, Sendable, CaseIterable {
        /// The Fediverse: Mastodon, PeerTube and the like.
        case activitypub
        /// X, once Twitter.
        case twitter
        /// Lightning comments.
        case lightning
        /// Bluesky.
        case atproto
        /// Hive.
        case hive
        /// Matrix.
        case matrix
        /// Nostr.
        case nostr
    }

    /// A post whose answers are the comments.
    public struct Post: Hashable, Sendable {
        /// Where it stands.
        public var network: Network
        /// The post.
        public var uri: AbsoluteURI
        /// The account that wrote it.
        public var account: String?
        /// The page of the account.
        public var accountAddress: WebAddress?
        /// Its place among several, the lowest first.
        public var priority: Int?

        /// A post on a network.
        public init(_ network: Network, uri: AbsoluteURI) {
            self.network = network
            self.uri = uri
        }
    }
}
