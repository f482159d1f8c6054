import Diagnostics
import FeedValues

/// What is remembered of the items, for the rules that compare them: at most 40 bytes of each, and of no item any text.
///
/// A record takes 10 bytes, and a guid and the address of an enclosure 15 each: a fingerprint of 64 bits and the number
/// of the record, in tables of which a fifth is free at most. Titles, numbers and addresses without what gets past
/// caches are remembered of the last items only, in the same memory for feeds of any length.
struct ItemLedger: Sendable {
    /// The newest date among the items of the channel; `nil` as long as none had one that can be read.
    private(set) var newestDate: Timestamp?
    private var records = ItemRecords()
    // By what apps compare: without case, without space around. Of those that differ in that, also as they are written.
    private var guids = LargeFingerprintTable()
    private var enclosures = LargeFingerprintTable()
    private var titles = RecentFingerprints<(entry: Int32, time: ItemTime)>()
    // Only of those enclosures that have something to get past caches.
    private var bareEnclosures = RecentFingerprints<Int32>()
    private var numbers = EpisodeNumbers()

    /// Whether there is a full episode with some numbers.
    func hasFullEpisode(_ episode: Int32, season: Int32?) -> Bool { numbers.contains(episode, season: season ?? 0) }

    /// Enters an item, and says which of those before it are like it.
    mutating func enter(_ facts: ItemFacts) -> ItemTwins {
        var twins = ItemTwins()
        guard facts.isItem, let entry = Int32(exactly: records.count) else { return twins }
        records.append(facts.record)
        if let guid = facts.guid, let folded = facts.foldedGuid { compareGuid(guid, folded, entry, &twins) }
        guard facts.isFeedItem else { return twins }
        if let date = facts.date { newestDate = max(newestDate ?? date, date) }
        if let title = facts.title {
            twins.title = titles[title].map { TitleTwin(record: records[$0.entry], time: $0.time) }
            titles.set((entry, facts.time), for: title)
        }
        if let enclosure = facts.enclosure { compareEnclosure(enclosure, facts.bareEnclosure, entry, &twins) }
        if facts.isFull, let episode = facts.episode {
            let known = numbers.enter(episode, season: facts.season ?? 0, entry: entry)
            if known.isKnown { twins.number = NumberTwin(record: known.first.map { records[$0] }) }
        }
        return twins
    }

    private mutating func compareGuid(
        _ written: Fingerprint, _ folded: Fingerprint, _ entry: Int32, _ twins: inout ItemTwins
    ) {
        guard let first = guids.first(of: folded, or: entry) else { return }
        if records[first].hasGuid(written: written) {
            twins.guid = records[first]
        } else {
            twins.foldedGuid = records[first]
            twins.guid = guids.first(of: written.ofAnotherKind, or: entry).map { records[$0] }
        }
    }

    private mutating func compareEnclosure(
        _ whole: Fingerprint, _ bare: Fingerprint?, _ entry: Int32, _ twins: inout ItemTwins
    ) {
        if let twin = enclosures.first(of: whole, or: entry) {
            twins.enclosure = records[twin]
        } else if let bare {
            let twin = bareEnclosures[bare]
            if twin == nil { bareEnclosures.set(entry, for: bare) }
            twins.nearEnclosure = (enclosures[bare] ?? twin).map { records[$0] }
        } else {
            twins.nearEnclosure = bareEnclosures[whole].map { records[$0] }
        }
    }
}

extension Fingerprint {
    /// Another fingerprint of the same text, for a table in which the text has two meanings.
    fileprivate var ofAnotherKind: Fingerprint { Fingerprint(bits: ~bits) }
}

extension Inspection {
    /// A note on an item that came before.
    func note(_ message: String, at record: ItemRecord) -> Finding.Note {
        Finding.Note(message, at: SourceLocation(file: file, line: Int(record.line), column: Int(record.column)))
    }
}
