import FeedValues

extension Inspection {
    /// The duration of an item as it is written, read once however many rules ask for it in turn; `nil` without one.
    mutating func duration(of item: Element) -> ITunesDuration? {
        if let lastDuration, lastDuration.item == item.number { return lastDuration.duration }
        let duration = item.child("itunes:duration").map { ITunesDuration.parse($0.text) }
        lastDuration = (item.number, duration)
        return duration
    }
}
