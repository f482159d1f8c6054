/// A text as 64 bits, so that a million of them can be remembered.
///
/// This is FNV-1a with its bits mixed once more: the same text has the same fingerprint in each run, and among a
/// million texts two have one in common about once in thirty million feeds.
package struct Fingerprint: Hashable, Sendable {
    /// The bits.
    package let bits: UInt64

    /// The fingerprint of the bytes of a text.
    @inlinable
    package init(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

    /// The fingerprint of bytes.
    @inlinable
    package init(bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        bits = hash ^ hash >> 29
    }
}
