/// The name of an element or attribute, as written and as the reader's caller calls it.
package struct XMLName: Hashable, Sendable {
    /// The prefix as written; empty when there is none.
    package let prefix: String
    /// The part after the prefix.
    package let local: String
    /// The namespace address; empty when the name is in none.
    package let namespace: String
    /// The name with the prefix that the caller wants for the namespace, such as `itunes:image`.
    package let canonical: String

    init(prefix: String, local: String, namespace: String, canonical: String) {
        self.prefix = prefix
        self.local = local
        self.namespace = namespace
        self.canonical = canonical
    }

    /// The key of a canonical name, a number that differs for most: its length and the bytes at its ends and in its
    /// middle, which is sooner had than any hash of all.
    ///
    /// Of a name in the code it is a constant where this is inlined.
    @inlinable @inline(__always)
    package static func key(of canonical: String) -> UInt64 {
        unsafe canonical.utf8.withContiguousStorageIfAvailable { unsafe key(of: $0) } ?? key(ofCopy: canonical)
    }

    @inlinable @inline(__always)
    static func key(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        guard count > 0 else { return 0 }
        let ends = unsafe UInt64(bytes[0]) | UInt64(bytes[count - 1]) << 8
        let middle = unsafe UInt64(bytes[count / 2]) << 16 | UInt64(bytes[count * 3 / 4]) << 24
        return UInt64(count) << 32 | ends | middle
    }

    @usableFromInline
    static func key(ofCopy canonical: String) -> UInt64 {
        unsafe Array(canonical.utf8).withUnsafeBufferPointer { unsafe key(of: $0) }
    }

    /// The name as written, with its prefix.
    package var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}
