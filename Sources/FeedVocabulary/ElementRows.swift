import FeedValues

/// Elements of one namespace, as the tables write them.
struct ElementRows {
    /// The canonical prefix of the namespace.
    let prefix: String

    /// An element that stands at most once in each of its parents.
    ///
    /// Parents and attributes are words with spaces between; `item` stands for `podcast:liveItem` too, a star before an
    /// attribute says that it is required.
    func one(
        _ name: String, in parents: String, _ attributes: String = "", _ status: KnownElement.Status = .current
    ) -> KnownElement {
        row(name, parents, .single, attributes, status)
    }

    /// An element that may stand more than once in each of its parents; otherwise like `one`.
    func many(
        _ name: String, in parents: String, _ attributes: String = "", _ status: KnownElement.Status = .current
    ) -> KnownElement {
        row(name, parents, .multiple, attributes, status)
    }

    private func row(
        _ name: String, _ parents: String, _ occurrence: KnownElement.Occurrence, _ attributes: String,
        _ status: KnownElement.Status
    ) -> KnownElement {
        let names = parents.words().flatMap { $0 == "item" ? ["item", "podcast:liveItem"] : [$0] }
        let marked = attributes.words()
        return KnownElement(
            prefix: prefix, name: name,
            parents: names,
            occurrence: occurrence,
            attributes: marked.map { $0.utf8.first == UInt8(ascii: "*") ? String($0.dropFirst()) : $0 },
            requiredAttributes: marked.filter { $0.utf8.first == UInt8(ascii: "*") }.map { String($0.dropFirst()) },
            status: status)
    }
}
