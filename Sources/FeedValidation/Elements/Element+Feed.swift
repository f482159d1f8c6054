import XMLCore

extension Element {
    /// Whether the element is the channel of an RSS feed: the first one directly in the root `rss`.
    var isFeedChannel: Bool {
        guard name == "channel", let parent, parent.isTreeRoot, parent.name == "rss" else { return false }
        return parent.child("channel")?.index == index
    }

    /// Whether the element is an item of the channel, and not a live item or one that stands elsewhere.
    var isFeedItem: Bool { isTreeRoot && name == "item" && tree.ancestors == "rss/channel" }

    /// Whether the element is one of RSS itself: in no namespace, with no prefix.
    var isOfRSS: Bool { fullName.namespace.isEmpty && fullName.prefix.isEmpty }
}
