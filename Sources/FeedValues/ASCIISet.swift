/// A set of characters of ASCII that is asked about byte by byte.
package struct ASCIISet: Hashable, Sendable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0

    /// The letters and digits of ASCII, and the characters of a text.
    package init(alphanumericsAnd others: String) {
        self.init(others)
        for byte in UInt8(0)..<128 where byte.isASCIIAlphanumeric { insert(byte) }
    }

    /// The characters of a text; those beyond ASCII are left out.
    package init(_ characters: String) {
        for byte in characters.utf8 where byte < 128 { insert(byte) }
    }

    /// Whether a byte is one of the characters.
    @inlinable package func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 {
            low |= 1 << UInt64(byte)
        } else {
            high |= 1 << UInt64(byte - 64)
        }
    }
}
