import Diagnostics
import FeedValues

/// What is remembered of all items, for the rules that compare them.
///
/// A record of 12 bytes an item, and some 20 bytes for each of guid, title, enclosure and episode number that it has: a
/// hash of 64 bits and the number of the record. Of no item any text is kept.
struct ItemLedger {
    private var records: [ItemRecord] = []
    private var guids: [Fingerprint: Int32] = [:]
    private var titles: [Fingerprint: Int32] = [:]
    private var enclosures: [Fingerprint: Int32] = [:]
    // Only of those enclosures that have something to get past caches.
    private var bareEnclosures: [Fingerprint: Int32] = [:]
    private var numbers: [EpisodeKey: Int32] = [:]

    /// The numbers of season, 0 for none, and episode.
    private struct EpisodeKey: Hashable {
        let season: Int32
        let episode: Int32
    }

    /// Whether there is a full episode with some numbers.
    func hasFullEpisode(_ episode: Int32, season: Int32?) -> Bool {
        numbers[EpisodeKey(season: season ?? 0, episode: episode)] != nil
    }

    /// Enters an item, and says which of those before it are like it.
    mutating func enter(_ item: Element, date: Timestamp?, enclosure: URLReference?) -> ItemFacts {
        var facts = ItemFacts(item, date: date)
        let entry = Int32(clamping: records.count)
        records.append(facts.record)
        if let guid = item.child("guid")?.text, !guid.isXMLBlank {
            let twin = ItemLedger.first(of: Fingerprint(guid), in: &guids, or: entry)
            facts.guidTwin = twin.map(record)
        }
        guard item.isFeedItem else { return facts }
        if let title = item.child("title")?.text.trimmedOfXMLWhiteSpace, !title.isEmpty {
            let twin = titles.updateValue(entry, forKey: Fingerprint(title))
            facts.titleTwin = twin.map(record)
        }
        if let enclosure { compare(enclosure, entry, &facts) }
        if facts.isFull, let episode = facts.episode {
            let key = EpisodeKey(season: facts.season ?? 0, episode: episode)
            let twin = ItemLedger.first(of: key, in: &numbers, or: entry)
            facts.numberTwin = twin.map(record)
        }
        return facts
    }

    private mutating func compare(_ enclosure: URLReference, _ entry: Int32, _ facts: inout ItemFacts) {
        let whole = Fingerprint(enclosure.comparableText)
        let twin = ItemLedger.first(of: whole, in: &enclosures, or: entry)
        facts.enclosureTwin = twin.map(record)
        guard twin == nil else { return }
        if let bare = enclosure.textWithoutCacheBusters.map({ Fingerprint($0) }) {
            let twin = ItemLedger.first(of: bare, in: &bareEnclosures, or: entry)
            facts.nearEnclosureTwin = (enclosures[bare] ?? twin).map(record)
        } else {
            facts.nearEnclosureTwin = bareEnclosures[whole].map(record)
        }
    }

    private func record(_ entry: Int32) -> ItemRecord { records[Int(entry)] }

    // The entry of a key, or `nil` where there was none and the one given is entered. It is no argument of a method of
    // the ledger: those would hold a copy of the tables meanwhile, so that each entry would copy them.
    private static func first<Key: Hashable>(of key: Key, in table: inout [Key: Int32], or entry: Int32) -> Int32? {
        if let known = table[key] { return known }
        table[key] = entry
        return nil
    }
}

extension Inspection {
    /// What the rules that compare items know of one, read and entered once however many ask for it in turn.
    mutating func facts(of item: Element) -> ItemFacts {
        if let lastFacts, lastFacts.number == item.number { return lastFacts }
        let enclosure = item.child("enclosure").flatMap { parts(of: $0).url }
        let facts = items.enter(item, date: pubDate(of: item), enclosure: enclosure)
        lastFacts = facts
        return facts
    }

    /// A note on an item that came before.
    func note(_ message: String, at record: ItemRecord) -> Finding.Note {
        Finding.Note(message, at: SourceLocation(file: file, line: Int(record.line), column: Int(record.column)))
    }
}
