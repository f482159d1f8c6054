import Diagnostics
import FeedValues

/// What is remembered of all items, for the rules that compare them.
///
/// A record of 12 bytes an item, and some 20 bytes for each of guid, title, enclosure and episode number that it has: a
/// hash of 64 bits and the number of the record. Of no item any text is kept.
struct ItemLedger {
    /// The newest date among the items of the channel; `nil` as long as none had one that can be read.
    private(set) var newestDate: Timestamp?
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
    mutating func enter(_ facts: ItemFacts) -> ItemTwins {
        var twins = ItemTwins()
        guard facts.isItem else { return twins }
        let entry = Int32(clamping: records.count)
        records.append(facts.record)
        if let guid = facts.guid {
            twins.guid = ItemLedger.first(of: guid, in: &guids, or: entry).map(record)
        }
        guard facts.isFeedItem else { return twins }
        if let date = facts.date { newestDate = max(newestDate ?? date, date) }
        if let title = facts.title { twins.title = titles.updateValue(entry, forKey: title).map(record) }
        if let enclosure = facts.enclosure { compare(enclosure, facts.bareEnclosure, entry, &twins) }
        if facts.isFull, let episode = facts.episode {
            let key = EpisodeKey(season: facts.season ?? 0, episode: episode)
            twins.number = ItemLedger.first(of: key, in: &numbers, or: entry).map(record)
        }
        return twins
    }

    private mutating func compare(
        _ whole: Fingerprint, _ bare: Fingerprint?, _ entry: Int32, _ twins: inout ItemTwins
    ) {
        let twin = ItemLedger.first(of: whole, in: &enclosures, or: entry)
        twins.enclosure = twin.map(record)
        guard twin == nil else { return }
        if let bare {
            let twin = ItemLedger.first(of: bare, in: &bareEnclosures, or: entry)
            twins.nearEnclosure = (enclosures[bare] ?? twin).map(record)
        } else {
            twins.nearEnclosure = bareEnclosures[whole].map(record)
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
    /// A note on an item that came before.
    func note(_ message: String, at record: ItemRecord) -> Finding.Note {
        Finding.Note(message, at: SourceLocation(file: file, line: Int(record.line), column: Int(record.column)))
    }
}
