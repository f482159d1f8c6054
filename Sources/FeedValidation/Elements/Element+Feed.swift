import FeedValues
import XMLCore

extension Element {
    /// Whether the element is an item of the channel, and not a live item or one that stands elsewhere.
    var isFeedItem: Bool { isTreeRoot && name == "item" && tree.ancestors == "rss/channel" }

    /// Whether the element is one of RSS itself: in no namespace, with no prefix.
    var isOfRSS: Bool { fullName.namespace.isEmpty && fullName.prefix.isEmpty }
}

extension Element {
    /// Whether the element is an item of the channel and a full episode: neither a trailer nor an extra.
    var isFullEpisode: Bool {
        isFeedItem && ["", "full"].contains(child("itunes:episodeType")?.trimmedText.asciiLowercased ?? "")
    }
}
