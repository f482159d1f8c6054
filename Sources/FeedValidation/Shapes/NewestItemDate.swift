import FeedValues

/// Remembers the newest date among the items, as they pass.
struct NewestItemDate {
    /// The newest date; `nil` as long as no item had one that can be read.
    private(set) var timestamp: Timestamp?

    /// Takes the date of an item of the channel.
    mutating func visit(_ item: Element) {
        guard item.isFeedItem, let date = item.child("pubDate"),
            let next = RFC5322Date.parse(date.text).timestamp
        else { return }
        timestamp = max(timestamp ?? next, next)
    }
}
