/// What was made of an episode and is kept in a store: it is never longer than 4 GiB.
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
