import FeedVocabulary
import XMLCore

/// The names by which an import knows elements, whatever prefix a feed binds to their namespace.
enum ImportedName {
    /// Whether a name is one of RSS itself.
    static func isCore(_ name: XMLName) -> Bool {
        name.prefix.isEmpty && (name.namespace.isEmpty || KnownNamespace.rssAddresses.contains(name.namespace))
    }

    /// The name of an element or attribute with the usual prefix of its namespace.
    static func of(namespace: String, prefix: String, local: String) -> String {
        if namespace.isEmpty { return prefix.isEmpty ? local : "\(prefix):\(local)" }
        if prefix.isEmpty, KnownNamespace.rssAddresses.contains(namespace) { return local }
        guard let meant = KnownNamespace.match(namespace).meant else { return "{\(namespace)}\(local)" }
        return "\(meant.prefix):\(local)"
    }
}
