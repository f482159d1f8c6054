public import FeedValues
public import FeedVocabulary

/// Another feed, or an item of one, by its lasting identity (`podcast:remoteItem`).
public struct RemoteItem: Hashable, Sendable {
    /// The `podcast:guid` of the feed.
    public var feedGuid: UUID
    /// The address of the feed.
    public var feedAddress: WebAddress?
    /// The guid of the item; `nil` for the feed as a whole.
    public var itemGuid: String?
    /// The title of the feed or item.
    public var title: String?
    /// What kind of content the feed carries.
    public var medium: DeclaredMedium?

    /// A feed by its identity, or an item of it.
    public init(
        feedGuid: UUID, feedAddress: WebAddress? = nil, itemGuid: String? = nil, title: String? = nil,
        medium: DeclaredMedium? = nil
    ) {
        self.feedGuid = feedGuid
        self.feedAddress = feedAddress
        self.itemGuid = itemGuid
        self.title = title
        self.medium = medium
    }
}
