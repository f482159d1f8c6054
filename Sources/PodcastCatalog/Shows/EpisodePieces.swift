import Diagnostics

/// What was made of an episode and is kept in a store: it is never longer than 4 GiB.
///
/// Behind what many feeds carry lies what single feeds have for themselves, under a list that says whose each piece is:
/// so entries hold nothing of it.
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
    /// How many bytes the size takes of the list that tells whose the pieces are.
    static let sizeOfSize = 4

    /// Where that list begins, behind its size, if feeds have pieces for themselves.
    var startOfOwn: Int { max(stated.offset + Int(stated.bytes), unnumbered.offset + Int(unnumbered.bytes)) }

    /// The list for some texts, behind its size: the feed that has each, and how large it is.
    static func list(of texts: ArraySlice<EpisodeText>) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.write(Array(texts)) { encoder, text in
            encoder.write(text.feed ?? "")
            encoder.write(text.bytes.count)
            encoder.write(text.elements)
        }
        let size = UInt32(clamping: encoder.bytes.count)
        return (0..<sizeOfSize).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) } + encoder.bytes
    }

    /// The size of a list.
    static func size(_ bytes: [UInt8]) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }

    /// The piece of a feed by a list; `nil` when the feed has none.
    ///
    /// - Parameter end: where the list ends, and the first piece begins.
    static func piece(of feed: String, in list: [UInt8], endingAt end: Int) -> Piece? {
        var decoder = ByteDecoder(list)
        let pieces = try? decoder.list { decoder throws(ByteDecoder.Mismatch) in
            (feed: try decoder.text(), bytes: try decoder.int(), elements: try decoder.int())
        }
        var offset = end
        for piece in pieces ?? [] {
            if piece.feed == feed {
                return Piece(
                    offset: offset, bytes: UInt32(clamping: piece.bytes), elements: UInt32(clamping: piece.elements))
            }
            offset += piece.bytes
        }
        return nil
    }
}
