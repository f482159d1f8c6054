/// A text as 64 bits, so that a million of them can be remembered.
///
/// This is FNV-1a with its bits mixed once more: the same text has the same fingerprint in each run, and among a
/// million texts two have one in common about once in thirty million feeds.
package struct Fingerprint: Hashable, Sendable {
    /// The bits.
    package let bits: UInt64

    /// A fingerprint of bits that are different where it matters.
    package init(bits: UInt64) { self.bits = bits }

    /// The fingerprint of the bytes of a text.
    package init(_ text: String) { self.init(text.utf8.span) }

    /// The fingerprint of the bytes of a part of a text.
    package init(_ text: Substring) { self.init(text.utf8.span) }

    /// A fingerprint of bytes, other than that of the text that they are: it is made eight bytes at a time.
    package init(bytes: ArraySlice<UInt8>) {
        let bytes = bytes.span
        var hash = Fingerprint.start
        var index = 0
        while index + 8 <= bytes.count {
            hash = Fingerprint.mixed(hash ^ Fingerprint.word(bytes.extracting(index..<index + 8)))
            index += 8
        }
        while index < bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* Fingerprint.prime
            index += 1
        }
        self.init(mixing: hash ^ UInt64(bytes.count))
    }

    // Eight bytes as a number: the compiler makes one step of it.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>) -> UInt64 {
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    // Multiplied, high bits of a word would touch nothing below them: the shift brings them down.
    @inline(__always)
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    /// The fingerprint of bytes with `A` to `Z` in lower case.
    package init(folded bytes: ArraySlice<UInt8>) {
        let bytes = bytes.span
        var hash = Fingerprint.start
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index].asciiLowercased)) &* Fingerprint.prime }
        self.init(mixing: hash)
    }

    /// The fingerprint of bytes.
    @inlinable
    package init(bytes: some Sequence<UInt8>) {
        var hash = Fingerprint.start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* Fingerprint.prime }
        self.init(mixing: hash)
    }

    private init(_ bytes: Span<UInt8>) {
        var hash = Fingerprint.start
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* Fingerprint.prime }
        self.init(mixing: hash)
    }

    @usableFromInline
    init(mixing hash: UInt64) {
        let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        bits = mixed ^ mixed >> 29
    }

    @usableFromInline static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    @usableFromInline static let prime: UInt64 = 0x100_0000_01B3
}
