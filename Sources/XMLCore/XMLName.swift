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

    /// A number that differs for most canonical names, so that they need not be compared letter by letter.
    let key: UInt64

    init(prefix: String, local: String, namespace: String, canonical: String) {
        self.prefix = prefix
        self.local = local
        self.namespace = namespace
        self.canonical = canonical
        key = XMLName.key(of: canonical)
    }

    /// Whether the canonical name is a text, whose key is given.
    func isCalled(_ text: String, _ key: UInt64) -> Bool { self.key == key && canonical == text }

    /// The key of a canonical name: FNV-1a of its bytes.
    static func key(of canonical: String) -> UInt64 {
        canonical.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The name as written, with its prefix.
    package var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}
