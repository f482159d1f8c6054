/// The items before one that are like it.
struct ItemTwins: Sendable {
    /// The first item with the same guid, to the letter.
    var guid: ItemRecord?
    /// The item before this one with the same title.
    var title: ItemRecord?
    /// The first item with the same enclosure.
    var enclosure: ItemRecord?
    /// The first item with the same enclosure but for what is there to get past caches.
    var nearEnclosure: ItemRecord?
    /// The first full episode with the same numbers of season and episode.
    var number: ItemRecord?
}
