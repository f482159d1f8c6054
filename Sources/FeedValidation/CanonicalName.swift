import FeedVocabulary

/// The names by which rules speak of elements, whatever prefix a feed binds to their namespace.
enum CanonicalName {
    private static let prefixes: [String: String] = [
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
        "https://podcastindex.org/namespace/1.0": "podcast",
        "http://www.w3.org/2005/Atom": "atom",
        "http://purl.org/rss/1.0/modules/content/": "content",
        "http://www.w3.org/XML/1998/namespace": "xml",
    ]

    /// The usual prefix of a namespace, also of an address that only misses it; `nil` for an unknown one.
    static func prefix(of address: String) -> String? { prefixes[address] }

    /// The canonical name of an element or attribute.
    static func of(namespace: String, prefix written: String, local: String) -> String {
        if namespace.isEmpty { return written.isEmpty ? local : "\(written):\(local)" }
        guard let prefix = prefix(of: namespace) else {
            return written.isEmpty ? "{\(namespace)}\(local)" : "\(written):\(local)"
        }
        return "\(prefix):\(local)"
    }
}
