public import FeedValues
public import FeedVocabulary

/// Another feed, or an item of one, by its lasting identity (`podcast:remoteItem`).
public struct RemoteItem: Hashable, Sendable {
    /// The `podcast:guid` of the feed.
    public var feedGuid: UUID
    /// The address of the feed.
    public var feedAddress: WebAddress?
    /// The title of the feed or item.
    public var title: String?
    /// What kind of content the feed carries.
    public var medium: Medium?

    /// A feed by its identity.
    public init(feedGuid: UUID, feedAddress: WebAddress? = nil, title: String? = nil, medium: Medium? = nil) {
        self.feedGuid = feedGuid
        self.feedAddress = feedAddress
        self.title = title
        self.medium = medium
    }
}
