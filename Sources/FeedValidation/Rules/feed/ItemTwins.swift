import FeedValues

/// The items before one that are like it.
struct ItemTwins: Sendable {
    /// The first item with the same guid, to the letter.
    var guid: ItemRecord?
    /// The first item with the same guid but for case and space, where it is written in another way.
    var foldedGuid: ItemRecord?
    /// The item before this one with the same title.
    var title: TitleTwin?
    /// The first item with the same enclosure.
    var enclosure: ItemRecord?
    /// The first item with the same enclosure but for what is there to get past caches.
    var nearEnclosure: ItemRecord?
    /// The first full episode with the same numbers of season and episode.
    var number: NumberTwin?
}

/// The first item with the numbers of another.
struct NumberTwin: Sendable {
    /// Its record; `nil` where too many items came after it.
    let record: ItemRecord?
}

/// The last item with the title of another, with what tells whether that matters.
struct TitleTwin: Sendable {
    /// Its record.
    let record: ItemRecord
    /// When it came out, and in which season.
    let time: ItemTime
}

/// The season and the day of an item, in 4 bytes.
struct ItemTime: Sendable {
    /// The season; 0 for none, 65,535 for all beyond.
    let season: UInt16
    // Days are fine enough for rules that look back, and 16 bits reach from 1900 to 2079.
    private let day: UInt16

    init(season: Int32?, date: Timestamp?) {
        self.season = UInt16(clamping: season ?? 0)
        day = date.map { UInt16(clamping: $0.secondsSinceEpoch / ItemTime.secondsOfDay + 25_568) } ?? 0
    }

    /// Whether the item is dated at most so many days before or after an instant.
    func isWithin(days: Int, of date: Timestamp?) -> Bool {
        guard day > 0, let date else { return false }
        let other = date.secondsSinceEpoch / ItemTime.secondsOfDay + 25_568
        return abs(other - Int64(day)) <= Int64(days)
    }

    private static let secondsOfDay: Int64 = 86_400
}
