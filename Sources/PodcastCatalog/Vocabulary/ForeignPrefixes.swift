import FeedVocabulary
import PodcastModel
import XMLCore

/// The prefixes that elements of a show's feeds may have, by which those of the key `extensions` are read.
struct ForeignPrefixes: Sendable {
    /// Why a text is no element that a feed can hold.
    struct Flaw: Error {
        /// What is the matter.
        var message: String
    }

    /// The namespaces that every feed declares, or declares when it needs them.
    static let own = Dictionary(
        uniqueKeysWithValues: KnownNamespace.writtenPrefixes.map { ($0, rare[$0, default: []]) })

    private static let rare: [String: RareNamespaces] = [
        "psc": .simpleChapters, "dc": .dublinCore, "dcterms": .dublinTerms, "media": .media, "spotify": .spotify,
        "fh": .history,
    ]

    /// The prefixes of every feed.
    static let standard = ForeignPrefixes([])

    // The start tag around an element while it is read.
    private let opening: [UInt8]

    /// The prefixes of every feed, and those that a show declares.
    init(_ namespaces: [ForeignNamespace]) {
        var tag = "<x"
        for prefix in ForeignPrefixes.own.keys.sorted() {
            tag += " xmlns:\(prefix)=\"\(KnownNamespace.named(prefix)?.address ?? prefix)\""
        }
        for namespace in namespaces {
            let address = namespace.address.utf8.flatMap { byte -> [UInt8] in
                switch byte {
                case UInt8(ascii: "&"): Array("&amp;".utf8)
                case UInt8(ascii: "<"): Array("&lt;".utf8)
                case UInt8(ascii: "\""): Array("&quot;".utf8)
                default: [byte]
                }
            }
            tag += " xmlns:\(namespace.prefix)=\"\(String(decoding: address, as: UTF8.self))\""
        }
        opening = Array((tag + ">").utf8)
    }

    private func reader(of xml: String) -> XMLReader {
        var reader = XMLReader()
        reader.read(opening)
        reader.read(Array(xml.utf8))
        reader.finish()
        return reader
    }

    /// What is wrong first; that a namespace is no URI is told of the feed, which declares it.
    private func flaw(in reader: borrowing XMLReader) -> String? {
        reader.issues.first { if case .namespaceNotURI = $0.kind { false } else { true } }?.message
    }

    /// The element that a text is.
    func element(_ xml: String) -> Result<ForeignElement, Flaw> {
        let reader = reader(of: xml + "</x>")
        if let message = flaw(in: reader) {
            // Nobody wrote the tag that closes what is around the element: without it, it is not spoken of.
            return .failure(Flaw(message: flaw(in: self.reader(of: xml)) ?? message))
        }
        guard let tree = reader.spine(), tree.children(of: 0).count == 1,
            tree.textBytes(of: 0).allSatisfy({ $0 <= 0x20 })
        else { return .failure(Flaw(message: "expected one element and nothing else")) }
        var namespaces: RareNamespaces = []
        for name in tree.names {
            if let own = ForeignPrefixes.own[name.prefix] { namespaces.formUnion(own) }
        }
        let elements = tree.nodes.count { $0.kind == .element } - 1
        return .success(ForeignElement(checked: xml, elements: elements, namespaces: namespaces))
    }
}
