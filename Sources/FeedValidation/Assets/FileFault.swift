import Diagnostics
import FeedValues

/// Something wrong in a file: its first place, and how often it was met.
struct FileFault: Sendable {
    /// What is wrong at the first place, as a finding says it.
    let message: String
    /// The first place.
    let place: TextPlace
    /// The line there.
    let excerpt: Excerpt
    /// How often it was met.
    fileprivate(set) var count = 1
}

/// What is wrong in a file, by kinds.
struct FileFaults<Kind: Hashable & Sendable>: Sendable {
    private var faults: [Kind: FileFault] = [:]

    /// What is wrong of a kind; `nil` where nothing is.
    subscript(kind: Kind) -> FileFault? { faults[kind] }

    /// The kinds of what is wrong, in no order.
    var kinds: [Kind] { Array(faults.keys) }

    /// Whether nothing is wrong.
    var isEmpty: Bool { faults.isEmpty }

    /// Takes a fault; of those of a kind after the first only the number is kept.
    mutating func add(
        _ kind: Kind, _ message: @autoclosure () -> String, at place: @autoclosure () -> TextPlace, in bytes: [UInt8]
    ) {
        guard faults[kind] == nil else {
            faults[kind]?.count += 1
            return
        }
        let place = place()
        faults[kind] = FileFault(
            message: message(), place: place, excerpt: FileFaults.excerpt(of: bytes, at: place))
    }

    /// Forgets the faults of a kind.
    mutating func drop(_ kind: Kind) { faults[kind] = nil }

    // A file may be one line: only what is around the place is taken.
    private static func excerpt(of bytes: [UInt8], at place: TextPlace) -> Excerpt {
        let reach = 4 * Excerpt.width
        let offset = min(place.offset, bytes.count)
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        let before = bytes[max(0, offset - reach)..<offset]
        let after = bytes[offset..<min(bytes.count, offset + reach)]
        let head = before.lastIndex(where: isBreak).map { before[($0 + 1)...] } ?? before
        // A cut may go through a character, and a byte order mark is none of the line.
        let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
        let whole = isMarked ? head.dropFirst(3) : head.drop { $0 & 0xC0 == 0x80 }
        let tail = after.prefix { !isBreak($0) }
        let text = String(decoding: whole, as: UTF8.self)
        return Excerpt(
            line: text + String(decoding: tail, as: UTF8.self), column: text.unicodeScalars.count + 1)
    }
}
