import FeedValues

/// A namespace that feeds use: its canonical prefix and address, and the other addresses that it goes by.
public struct KnownNamespace: Hashable, Sendable {
    /// The prefix that documentation uses, such as `itunes`.
    public let prefix: String
    /// The address that declares it.
    public let address: String
    /// Addresses that readers must take as the same.
    public let aliases: [String]
    /// Addresses often written for it by mistake, beyond those that differ in case, scheme, `www.` or a slash.
    public let nearMisses: [String]

    /// Whether directories lose what they need when the address is wrong: an error there, a warning elsewhere.
    public var losesMeaning: Bool { ["itunes", "podcast", "atom", "content"].contains(prefix) }

    /// How an address of a document stands to the namespaces that are known.
    public enum Match: Hashable, Sendable {
        /// The canonical address.
        case canonical(KnownNamespace)
        /// Another address with the same meaning.
        case alias(KnownNamespace)
        /// An address that somebody took for it.
        case nearMiss(KnownNamespace)
        /// None of these.
        case unknown

        /// The namespace that the elements belong to; `nil` for a near miss too, as readers don't know that address.
        public var namespace: KnownNamespace? {
            switch self {
            case .canonical(let namespace), .alias(let namespace): namespace
            case .nearMiss, .unknown: nil
            }
        }

        /// The namespace that is meant, near miss or not.
        public var meant: KnownNamespace? {
            if case .nearMiss(let namespace) = self { return namespace }
            return namespace
        }
    }

    /// How an address, compared byte by byte, stands to the namespaces that are known.
    public static func match(_ address: some StringProtocol) -> Match {
        let text = String(address)
        if let exact = exactMatches[text] { return exact }
        return nearMisses[text].map(Match.nearMiss) ?? byFolded[folded(text)].map(Match.nearMiss) ?? .unknown
    }

    /// The namespace of a canonical prefix.
    public static func named(_ prefix: some StringProtocol) -> KnownNamespace? { byPrefix[String(prefix)] }

    /// A namespace of the table.
    init(_ prefix: String, _ address: String, aliases: [String] = [], nearMisses: [String] = []) {
        self.prefix = prefix
        self.address = address
        self.aliases = aliases
        self.nearMisses = nearMisses
    }

    private static let byPrefix = Dictionary(uniqueKeysWithValues: all.map { ($0.prefix, $0) })

    private static let exactMatches = all.reduce(into: [String: Match]()) { matches, namespace in
        matches[namespace.address] = .canonical(namespace)
        for alias in namespace.aliases { matches[alias] = .alias(namespace) }
    }

    private static let nearMisses = all.reduce(into: [String: KnownNamespace]()) { misses, namespace in
        for miss in namespace.nearMisses { misses[miss] = namespace }
    }

    private static let byFolded = all.reduce(into: [String: KnownNamespace]()) { folds, namespace in
        for address in [namespace.address] + namespace.aliases { folds[folded(address)] = namespace }
    }

    /// Lower case, without scheme, `www.` and a slash at the end.
    private static func folded(_ address: String) -> String {
        var text = address.trimmedOfXMLWhiteSpace.asciiLowercased[...]
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        while text.hasSuffix("/") { text = text.dropLast() }
        return String(text)
    }
}
