import FeedValues

/// Remembers the newest date among the items, as they pass.
struct NewestItemDate {
    /// The newest date; `nil` as long as no item had one that can be read.
    private(set) var timestamp: Timestamp?

    /// Takes the date of an item of the channel.
    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isFeedItem, let date = inspection.pubDate(of: item) else { return }
        timestamp = max(timestamp ?? date, date)
    }
}
