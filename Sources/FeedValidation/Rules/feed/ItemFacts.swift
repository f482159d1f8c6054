import FeedValues

/// What the rules that compare items know of one by itself, read once for all of them.
struct ItemFacts: Sendable {
    /// Whether it is an item, on the air or not.
    let isItem: Bool
    /// Whether it is an item of the channel.
    let isFeedItem: Bool
    /// What will be remembered of it.
    let record: ItemRecord
    /// Its date.
    let date: Timestamp?
    /// Its season, at least 1.
    let season: Int32?
    /// Its number in the season, at least 1.
    let episode: Int32?
    /// When it came out, and in which season.
    let time: ItemTime
    /// Its guid, to the letter; `nil` for a blank one.
    let guid: Fingerprint?
    /// Its guid in small letters, without space around it; `nil` for a blank one.
    let foldedGuid: Fingerprint?
    /// Its title without space around it; `nil` for a blank one.
    let title: Fingerprint?
    /// The address of its enclosure, with all that counts as equal written in one way.
    let enclosure: Fingerprint?
    /// The address of its enclosure without what is there to get past caches; `nil` where nothing is.
    let bareEnclosure: Fingerprint?

    /// Whether the item is an episode, and neither trailer nor bonus.
    var isFull: Bool { record.kind == .full }

    /// Whether the item is the trailer of the show, and not that of a season or an episode.
    var isShowTrailer: Bool { record.kind == .trailer && season == nil && episode == nil }

    /// The facts of an item.
    init(_ item: Element, _ inspection: inout Inspection) {
        isItem = item.isItem
        isFeedItem = item.isFeedItem
        date = inspection.pubDate(of: item)
        episode = ItemFacts.number(in: item, "itunes:episode")
        season = ItemFacts.number(in: item, "itunes:season")
        time = ItemTime(season: season, date: date)
        let guidElement = item.child("guid")
        let guidBytes = guidElement?.textBytes ?? []
        let trimmedGuid = guidBytes.trimmedOfXMLWhiteSpace
        guid = trimmedGuid.isEmpty ? nil : Fingerprint(bytes: guidBytes)
        foldedGuid = trimmedGuid.isEmpty ? nil : Fingerprint(folded: trimmedGuid)
        record = ItemRecord(item, kind: ItemRecord.Kind(item), guid: guidElement, written: guid)
        let trimmedTitle = item.child("title")?.textBytes.trimmedOfXMLWhiteSpace ?? []
        title = trimmedTitle.isEmpty ? nil : Fingerprint(bytes: trimmedTitle)
        let url = item.child("enclosure").flatMap { inspection.parts(of: $0).url }
        enclosure = url.map { Fingerprint($0.comparableText) }
        bareEnclosure = url?.textWithoutCacheBusters.map { Fingerprint($0) }
    }

    // Numbers of zero are none: another rule tells them.
    private static func number(in item: Element, _ name: String) -> Int32? {
        guard let text = item.child(name)?.textBytes.trimmedOfXMLWhiteSpace, let number = WholeNumber.parse(text),
            number > 0
        else { return nil }
        return Int32(exactly: number)
    }
}
