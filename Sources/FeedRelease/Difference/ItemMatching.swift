import FeedValues

/// Which item of a release is which of the next.
///
/// First by guid, or by all that they say where they have none, then by the address of the audio, then by title and
/// date, at last by the size and length of the audio with much the same title. Each step is one pass over what is left,
/// with a table.
struct ItemMatching {
    /// What tells that two items are the same.
    enum Reason: Sendable {
        case guid, content, address, titleAndDate, audio
    }

    /// The same item in both releases.
    struct Pair: Sendable {
        var old: ItemPlace
        var new: ItemPlace
        var reason: Reason
    }

    /// The items of both, in the order of the old release.
    private(set) var pairs: [Pair] = []
    /// The items of the new release that the old one lacks.
    private(set) var added: [ItemPlace] = []
    /// The items of the old release that the new one lacks.
    private(set) var removed: [ItemPlace] = []

    /// How many items stood there once more, under a guid that is still there.
    private(set) var doublesRemoved = 0
    /// How many items stand there once more, under a guid that was there.
    private(set) var doublesAdded = 0

    private let old: PagedFeed
    private let new: PagedFeed

    /// Compares the items of two releases of a feed.
    init(_ old: PagedFeed, _ new: PagedFeed) {
        (self.old, self.new) = (old, new)
        (removed, added) = (old.places, new.places)
        match(by: .guid) {
            $0.guid
        } if: { _, _ in
            true
        }
        dropRepeated()
        match(by: .content) {
            $0.guid == 0 ? $0.whole : 0
        } if: { _, _ in
            true
        }
        match(by: .address) {
            $0.media
        } if: { [old, new] in
            ItemMatching.isOneEpisode(old.record($0), new.record($1))
        }
        match(by: .titleAndDate) { record in
            record.title == 0 || record.date == .min
                ? 0 : ContentPrint.mix(record.title, UInt64(bitPattern: record.date))
        } if: { _, _ in
            true
        }
        matchByAudio()
        pairs.sort { ($0.old.page, $0.old.index) < ($1.old.page, $1.old.index) }
    }

    // What stands at an address such as `latest.mp3` is another episode each time: it has another size, title and date.
    private static func isOneEpisode(_ old: ItemRecord, _ new: ItemRecord) -> Bool {
        old.length == new.length && old.length > 0 || old.title == new.title || old.date == new.date
    }

    private mutating func matchByAudio() {
        guard !added.isEmpty, !removed.isEmpty else { return }
        let (old, new) = (old, new)
        let repeated = ItemMatching.repeatedAudio(old).union(ItemMatching.repeatedAudio(new))
        match(by: .audio) { record in
            let key = ItemMatching.audio(record)
            return repeated.contains(key) ? 0 : key
        } if: {
            TitleLikeness.isAlike(old[$0].title, new[$1].title)
        }
    }

    /// The size and length of audio as one number; 0 where they tell nothing, as round sizes do.
    private static func audio(_ record: ItemRecord) -> UInt64 {
        guard record.length >= 10_000, record.length % 1000 != 0, record.duration > 0 else { return 0 }
        return ContentPrint.mix(UInt64(record.length), UInt64(record.duration))
    }

    /// What several items of a feed say of their audio tells none from another.
    private static func repeatedAudio(_ feed: PagedFeed) -> Set<UInt64> {
        var seen: Set<UInt64> = []
        return Set(feed.places.lazy.map { audio(feed.record($0)) }.filter { !seen.insert($0).inserted })
    }

    /// Pairs items with equal keys, in their order; a key of 0 is none.
    private mutating func match(
        by reason: Reason, key: (ItemRecord) -> UInt64, if isSame: (ItemPlace, ItemPlace) -> Bool
    ) {
        guard !added.isEmpty, !removed.isEmpty else { return }
        var heads: [UInt64: Int32] = [:]
        heads.reserveCapacity(added.count)
        var next = [Int32](repeating: -1, count: added.count)
        for index in added.indices.reversed() {
            let key = key(new.record(added[index]))
            guard key != 0 else { continue }
            next[index] = heads[key] ?? -1
            heads[key] = Int32(index)
        }
        var isTaken = [Bool](repeating: false, count: added.count)
        var rest: [ItemPlace] = []
        for place in removed {
            let key = key(old.record(place))
            guard key != 0, let head = heads[key],
                let found = candidate(from: head, next, isTaken, { isSame(place, added[$0]) })
            else {
                rest.append(place)
                continue
            }
            isTaken[found] = true
            // What is taken at the head is not looked at again.
            if found == Int(head) { heads[key] = next[found] < 0 ? nil : next[found] }
            pairs.append(Pair(old: place, new: added[found], reason: reason))
        }
        removed = rest
        added = added.indices.filter { !isTaken[$0] }.map { added[$0] }
    }

    // Of very many with one key only some are looked at.
    private func candidate(
        from head: Int32, _ next: [Int32], _ isTaken: [Bool], _ isSame: (Int) -> Bool
    ) -> Int? {
        var index = head
        for _ in 0..<8 where index >= 0 {
            if !isTaken[Int(index)], isSame(Int(index)) { return Int(index) }
            index = next[Int(index)]
        }
        return nil
    }

    /// An item that stood twice and stands once is not gone, nor is one new that stood once and stands twice.
    private mutating func dropRepeated() {
        guard !pairs.isEmpty else { return }
        guard !removed.isEmpty || !added.isEmpty else { return }
        let guids = Set(pairs.map { old.record($0.old).guid })
        (doublesRemoved, doublesAdded) = (removed.count, added.count)
        removed.removeAll { guids.contains(old.record($0).guid) }
        added.removeAll { guids.contains(new.record($0).guid) }
        (doublesRemoved, doublesAdded) = (doublesRemoved - removed.count, doublesAdded - added.count)
    }
}

/// Whether two titles may be those of one episode.
enum TitleLikeness {
    /// Whether at least half of the words of the longer title are in the other.
    static func isAlike(_ left: String, _ right: String) -> Bool {
        let (a, b) = (words(left), words(right))
        guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty }
        return 2 * a.intersection(b).count >= max(a.count, b.count)
    }

    private static func words(_ title: String) -> Set<String> {
        Set(title.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(50).map(String.init))
    }
}
