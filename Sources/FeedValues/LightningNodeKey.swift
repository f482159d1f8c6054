/// The public key of a Lightning node: a point of secp256k1, compressed to 33 bytes, in hexadecimal (BOLT 7).
public struct LightningNodeKey: Hashable, Sendable, CustomStringConvertible {
    /// The key in lower case, 66 digits.
    public let description: String

    /// A key in either case; `nil` unless it has 66 hexadecimal digits and begins with `02` or `03`.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        guard bytes.count == 66, bytes.allSatisfy({ $0.hexDigitValue != nil }),
            text.hasPrefix("02") || text.hasPrefix("03")
        else { return nil }
        description = text.asciiLowercased
    }
}
