import FeedValues

/// A room where listeners talk while a show is on the air (`podcast:chat`).
public struct ChatRoom: Hashable, Sendable {
    /// What the room speaks.
    public enum Network: String, Hashable, Sendable, CaseIterable {
        /// Internet Relay Chat.
        case irc
        /// XMPP, once Jabber.
        case xmpp
        /// Nostr.
        case nostr
        /// Matrix.
        case matrix
    }

    /// What the room speaks.
    public var network: Network
    /// The host of its server.
    public let server: String
    /// The account of the show.
    public var account: String?
    /// The name of the room.
    public var space: String?

    /// A room; `nil` when the server is no host, alone and without a path.
    public init?(_ network: Network, server: String, account: String? = nil, space: String? = nil) {
        guard let address = WebAddress("https://" + server), address.host == server else { return nil }
        self.network = network
        self.server = server
        self.account = account
        self.space = space
    }
}
