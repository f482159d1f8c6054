/// What was made of an episode and is kept in a store: it is never longer than 4 GiB.
///
/// Behind what many feeds carry lies what single feeds have for themselves, a piece behind the other, each behind its
/// sizes: so entries hold nothing of it.
package struct EpisodePieces: Hashable, Sendable {
    /// One piece of it.
    package struct Piece: Hashable, Sendable {
        /// Where the store holds its bytes.
        package var offset = 0
        /// How many bytes it has.
        package var bytes: UInt32 = 0
        /// How many elements of XML it has.
        package var elements: UInt32 = 0
    }

    /// The episode as it is.
    package var stated = Piece()
    /// The episode without the numbering of its series; the same where it has none.
    package var unnumbered = Piece()

    /// Nothing is kept.
    init() {}
}

extension EpisodePieces {
    /// How many bytes the sizes of a piece take that one feed has for itself.
    static let sizeOfSizes = 8

    /// Where the first piece begins that one feed has for itself, if there is one: with its sizes.
    var startOfOwn: Int { max(stated.offset + Int(stated.bytes), unnumbered.offset + Int(unnumbered.bytes)) }

    /// The sizes of a text as they stand before it.
    static func sizes(of text: EpisodeText) -> [UInt8] {
        [text.bytes.count, text.elements].flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: UInt32(clamping: number) >> (8 * $0)) }
        }
    }

    /// The piece behind its sizes.
    static func piece(behind sizes: [UInt8], at offset: Int) -> Piece {
        let number = { (start: Int) in (0..<4).reduce(UInt32(0)) { $0 | UInt32(sizes[start + $1]) << (8 * UInt32($1)) }
        }
        return Piece(offset: offset + sizeOfSizes, bytes: number(0), elements: number(4))
    }
}
