import FeedVocabulary

extension RuleExample {
    /// A feed whose root holds some attributes.
    static func feed(_ attributes: String, _ channel: String = "<title>Deep Dive</title>") -> RuleExample {
        .document("<rss version=\"2.0\" \(attributes)>\n<channel>\(channel)</channel>\n</rss>")
    }

    /// A feed whose root binds some prefixes as usual.
    static func feed(binding prefixes: String..., channel: String) -> RuleExample {
        let declarations = prefixes.compactMap { prefix in
            KnownNamespace.named(prefix).map { "xmlns:\(prefix)=\"\($0.address)\"" }
        }
        return .feed(declarations.joined(separator: " "), channel)
    }

    static let itunes = "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""
    static let podcast = "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""
    static let atom = "xmlns:atom=\"http://www.w3.org/2005/Atom\""
}
