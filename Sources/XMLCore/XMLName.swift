/// The name of an element or attribute, as written and as the reader's caller calls it.
package struct XMLName: Hashable, Sendable {
    /// The prefix as written; empty when there is none.
    package var prefix: String
    /// The part after the prefix.
    package var local: String
    /// The namespace address; empty when the name is in none.
    package var namespace: String
    /// The name with the prefix that the caller wants for the namespace, such as `itunes:image`.
    package var canonical: String

    /// The name as written, with its prefix.
    package var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}
