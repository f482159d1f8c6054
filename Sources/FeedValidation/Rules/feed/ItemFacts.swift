import FeedValues

/// What the rules that compare items know of the one at hand, read once for all of them.
struct ItemFacts: Sendable {
    /// The number of the item among the elements of the document.
    let number: Int
    /// What will be remembered of it.
    let record: ItemRecord
    /// Its date.
    let date: Timestamp?
    /// Its season, at least 1.
    let season: Int32?
    /// Its number in the season, at least 1.
    let episode: Int32?
    /// The first item with the same guid, to the letter.
    var guidTwin: ItemRecord?
    /// The item before this one with the same title.
    var titleTwin: ItemRecord?
    /// The first item with the same enclosure.
    var enclosureTwin: ItemRecord?
    /// The first item with the same enclosure but for what is there to get past caches.
    var nearEnclosureTwin: ItemRecord?
    /// The first full episode with the same numbers of season and episode.
    var numberTwin: ItemRecord?

    /// Whether the item is an episode, and neither trailer nor bonus.
    var isFull: Bool { record.kind == .full }

    /// Whether the item is the trailer of the show, and not that of a season or an episode.
    var isShowTrailer: Bool { record.kind == .trailer && season == nil && episode == nil }

    init(_ item: Element, date: Timestamp?) {
        number = item.number
        self.date = date
        episode = ItemFacts.number(in: item, "itunes:episode")
        season = ItemFacts.number(in: item, "itunes:season")
        record = ItemRecord(item, kind: ItemRecord.Kind(item), season: season, date: date)
    }

    // Numbers of zero are none: another rule tells them.
    private static func number(in item: Element, _ name: String) -> Int32? {
        guard let text = item.child(name)?.text, let number = WholeNumber.parse(text), number > 0 else { return nil }
        return Int32(exactly: number)
    }
}
