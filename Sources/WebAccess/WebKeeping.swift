/// What becomes of the body of an answer. Its bytes are counted as they are after decompression.
package enum WebKeeping: Sendable {
    /// It is kept in memory; one of more bytes is a failure.
    case all(most: Int)
    /// Its first bytes are kept; the transfer ends behind them, which is no failure.
    case beginning(most: Int)
    /// Its pieces are handed on as they come, nothing is kept; one of more bytes is a failure.
    case pieces(most: Int, @Sendable ([UInt8]) -> Void)

    /// The number of bytes that is not exceeded.
    var most: Int {
        switch self {
        case .all(let most), .beginning(let most), .pieces(let most, _): most
        }
    }
}
