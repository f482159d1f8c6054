import FeedValues
import XMLCore

/// What is remembered of each item as long as a feed is read, in 10 bytes.
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

    /// The column of its `<`; 65,535 for all beyond.
    let column: UInt16
    // Halves, lest the record be aligned to 12 bytes.
    private let upperLine: UInt16
    private let lowerLine: UInt16
    private let linesToGuid: UInt16
    // The kind in the upper two bits, then what the guid as written is checked by.
    private let kindAndCheck: UInt16

    /// The line of its `<`.
    var line: Int32 { Int32(upperLine) << 16 | Int32(lowerLine) }

    /// The line of its guid; up to 65,535 lines on.
    var guidLine: Int32 { line + Int32(linesToGuid) }

    /// Its kind.
    var kind: Kind { Kind(rawValue: UInt8(kindAndCheck >> 14)) ?? .full }

    init(_ item: Element, kind: Kind, guid: Element?, written: Fingerprint?) {
        let position = item.tree.position(of: item.index)
        let line = UInt32(clamping: min(position.line, Int(Int32.max)))
        upperLine = UInt16(line >> 16)
        lowerLine = UInt16(truncatingIfNeeded: line)
        column = UInt16(clamping: position.column)
        linesToGuid = UInt16(clamping: (guid?.line ?? 0) - Int32(line))
        kindAndCheck = UInt16(kind.rawValue) << 14 | ItemRecord.check(of: written)
    }

    /// Whether its guid is written in a way, as far as 14 bits tell: of the same guids in capitals and in small letters
    /// one pair in 16,384 is taken for the same.
    func hasGuid(written: Fingerprint) -> Bool { kindAndCheck & 0x3FFF == ItemRecord.check(of: written) }

    private static func check(of guid: Fingerprint?) -> UInt16 { UInt16(truncatingIfNeeded: (guid?.bits ?? 0) >> 50) }
}
