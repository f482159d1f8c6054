import FeedValues

extension Inspection {
    /// The date of an item, read once however many rules ask for it in turn; `nil` when it has none.
    mutating func pubDate(of item: Element) -> Timestamp? {
        if let lastDate, lastDate.item == item.number { return lastDate.timestamp }
        let timestamp = item.child("pubDate").flatMap { RFC5322Date.parse($0.textBytes).timestamp }
        lastDate = (item.number, timestamp)
        return timestamp
    }
}
