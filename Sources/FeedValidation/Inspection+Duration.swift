import FeedValues

/// The duration of an item, as it is written and as it reads.
struct ItemDuration {
    /// The first `itunes:duration` of the item.
    let element: Element
    /// What its text says.
    let reading: ITunesDuration
}

extension Inspection {
    /// The duration of an item, read once however many rules ask for it in turn; `nil` without one.
    mutating func duration(of item: Element) -> ItemDuration? {
        if let lastDuration, lastDuration.item == item.number { return lastDuration.duration }
        let duration = item.child("itunes:duration").map {
            ItemDuration(element: $0, reading: ITunesDuration.parse($0.text))
        }
        lastDuration = (item.number, duration)
        return duration
    }
}
