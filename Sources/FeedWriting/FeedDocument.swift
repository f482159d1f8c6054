import Diagnostics
import FeedVocabulary
import PodcastModel
import XMLCore

/// A feed that is being written: its head first, then one item after another.
///
/// It holds what was written and not taken, and no episode, so that a feed of any length needs the same memory.
public struct FeedDocument: ~Copyable {
    /// How many bytes are collected, about, before a sink gets them.
    private static let chunkSize = 1 << 16

    /// How many elements are written: the number of the next one, when the root is 0.
    public private(set) var elements: Int

    private var xml: XMLWriter
    private var findings: [Finding] = []
    private var known: Set<Finding> = []

    /// A feed with its head.
    init(_ head: FeedHead, generator: String?) throws {
        xml = try XMLWriter(root: "rss", attributes: FeedDocument.rootAttributes(head))
        xml.start("channel")
        elements = FeedComposer.depth
        var composer = FeedComposer()
        composer.channel(head, generator: generator)
        append(composer)
    }

    /// Writes an item behind those that were written before.
    ///
    /// - Parameter item: An item that a `FeedWriter` made, now or earlier; its bytes are taken as they are.
    public mutating func append(_ item: FeedItem) {
        xml.append(elements: item.bytes)
        count(item.elements, item.findings)
    }

    /// Writes what a composer wrote.
    mutating func append(_ composer: borrowing FeedComposer) {
        xml.append(composer.xml)
        count(composer.elements, composer.findings)
    }

    /// Gives what is written to a sink as soon as there is enough of it, some 64 KiB, and nothing before.
    ///
    /// - Throws: What the sink throws, and an error when libxml2 has no memory.
    public mutating func pass(to sink: ([UInt8]) throws -> Void) throws {
        guard xml.pendingBytes >= FeedDocument.chunkSize else { return }
        let chunk = try xml.take()
        if findings.isEmpty { try sink(chunk) }
    }

    /// Ends the feed, and gives the rest to a sink.
    ///
    /// - Throws: `FeedWritingError` when the feed holds text that XML cannot hold, and what the sink throws.
    ///   What the sink got before is a part of a feed and of no use.
    public consuming func finish(to sink: ([UInt8]) throws -> Void) throws {
        xml.end()
        let findings = findings
        let rest = try xml.finish()
        guard findings.isEmpty else { throw FeedWritingError(findings: findings) }
        try sink(rest)
    }

    private mutating func count(_ elements: Int, _ findings: [Finding]) {
        self.elements += elements
        for finding in findings where known.insert(finding).inserted { self.findings.append(finding) }
    }

    /// The attributes of the root, in their order: namespaces of which every feed has something, then the others.
    static func rootAttributes(_ head: FeedHead) -> [(name: String, value: String)] {
        var needed = head.channel.rareNamespaces.union(head.itemNamespaces)
        if head.archives?.value.current != nil || head.holdsEverything != nil { needed.insert(.history) }
        let all: [(name: String, value: String)] = [
            ("version", "2.0"),
            ("xmlns:itunes", KnownNamespace.itunes.address),
            ("xmlns:podcast", KnownNamespace.podcast.address),
            ("xmlns:atom", KnownNamespace.atom.address),
            ("xmlns:content", KnownNamespace.content.address),
        ]
        return all + rare.filter { needed.contains($0.0) }.map { ($0.1, $0.2.address) }
            + head.channel.extras.namespaces.map { ("xmlns:\($0.prefix)", $0.address) }
    }

    private static let rare: [(RareNamespaces, String, KnownNamespace)] = [
        (.simpleChapters, "xmlns:psc", .psc),
        (.dublinCore, "xmlns:dc", .dc),
        (.dublinTerms, "xmlns:dcterms", .dcterms),
        (.media, "xmlns:media", .media),
        (.spotify, "xmlns:spotify", .spotify),
        (.history, "xmlns:fh", .fh),
    ]
}
