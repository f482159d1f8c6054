import FeedVocabulary

/// The names by which rules speak of elements, whatever prefix a feed binds to their namespace.
package enum CanonicalName {
    /// The usual prefix of a namespace, also of an address that only misses it; `nil` for an unknown one.
    ///
    /// A near miss counts as what it misses, so that one wrong address is one finding and not one an element.
    static func prefix(of address: String) -> String? { KnownNamespace.match(address).meant?.prefix }

    /// The canonical name of an element or attribute.
    package static func of(namespace: String, prefix written: String, local: String) -> String {
        if namespace.isEmpty { return written.isEmpty ? local : "\(written):\(local)" }
        if written.isEmpty, KnownNamespace.rssAddresses.contains(namespace) { return local }
        guard let prefix = prefix(of: namespace) else {
            return written.isEmpty ? "{\(namespace)}\(local)" : "\(written):\(local)"
        }
        return "\(prefix):\(local)"
    }
}
