import FeedValues
import XMLCore

/// What is remembered of an item as long as a feed is read, in 12 bytes.
struct ItemRecord: Sendable {
    /// What an item says of its place in the show.
    enum Kind: UInt8, Sendable {
        /// An episode; also one that doesn't say, or says it in a word that nobody knows.
        case full
        /// A trailer.
        case trailer
        /// An extra.
        case bonus

        init(_ item: Element) {
            switch item.child("itunes:episodeType")?.trimmedText.asciiLowercased {
            case "trailer": self = .trailer
            case "bonus": self = .bonus
            default: self = .full
            }
        }
    }

    /// The line of its `<`.
    let line: Int32
    /// The column of its `<`; 65,535 for all beyond.
    let column: UInt16
    /// The season; 0 for none, 65,535 for all beyond.
    let season: UInt16
    /// Its kind.
    let kind: Kind
    // Days are fine enough for rules that look back, and 16 bits reach from 1900 to 2079.
    private let day: UInt16

    init(_ item: Element, kind: Kind, season: Int32?, date: Timestamp?) {
        let position = item.tree.position(of: item.index)
        line = Int32(clamping: position.line)
        column = UInt16(clamping: position.column)
        self.season = UInt16(clamping: season ?? 0)
        self.kind = kind
        day = date.map { UInt16(clamping: $0.secondsSinceEpoch / ItemRecord.secondsOfDay + 25_568) } ?? 0
    }

    /// Whether the item is dated at most so many days before or after an instant.
    func isWithin(days: Int, of date: Timestamp?) -> Bool {
        guard day > 0, let date else { return false }
        let other = date.secondsSinceEpoch / ItemRecord.secondsOfDay + 25_568
        return abs(other - Int64(day)) <= Int64(days)
    }

    private static let secondsOfDay: Int64 = 86_400
}
