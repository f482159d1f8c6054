import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let urlMixedScheme = Rule(
        "url-mixed-scheme", .url, .warning, .all,
        summary: "A feed that comes over https has its media, pictures and transcripts there, too.",
        why: """
            Browsers and phones refuse, or warn of, what a secure page loads in the clear. A web player on an https \
            page plays no http file.
            """,
        help: "write https:// for all that apps load, once the servers answer there",
        source: "Google, Podcast RSS guidelines (retired)",
        passing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <link>http://example.com/</link>
                <item><enclosure url="https://example.com/1.mp3"/></item>
                """),
            .channel(
                """
                <atom:link href="http://example.com/feed.xml" rel="self"/>
                <item><enclosure url="http://example.com/1.mp3"/></item>
                """),
        ],
        failing: [
            .channel(
                """
                <atom:link ↓href="https://example.com/feed.xml" rel="self"/>
                <item><enclosure url="http://example.com/1.mp3"/></item>
                <item><podcast:transcript url="http://example.com/2.vtt"/></item>
                """),
            .channel(
                """
                <atom:link ↓href="https://example.com/feed.xml" rel="self"/>
                <itunes:image href="http://example.com/1.jpg"/>
                """),
        ],
        check: .several(
            InsecureResources.fields.map { name, fields in
                .element(name) { $1.insecureResources.look(at: fields, of: $0) }
            } + [.feed { URLMixedSchemeCheck() }]))
}

/// Counts what apps load over http, and remembers the line of the first.
private struct URLMixedSchemeCheck: FeedCheck {
    private var count = 0
    private var firstLine: Int32 = .max

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        let found = inspection.insecureResources
        guard found.count > 0, found.tree == item.number else { return nil }
        return min(found.count, 0xFFFF_FFFF) << 31 | Int(found.firstLine)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        add(item.mark >> 31, Int32(item.mark & 0x7FFF_FFFF))
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let link = document.channel?.selfLink, let address = link["href"],
            URLReference(address).scheme == "https"
        else { return }
        let found = inspection.insecureResources
        if found.tree == document.root?.number { add(found.count, found.firstLine) }
        guard count > 0 else { return }
        let things = count == 1 ? "one thing that apps load is" : "\(count) things that apps load are"
        inspection.report(
            "the feed comes over https, but \(things) at http:, first in line \(firstLine)", at: link,
            attribute: "href")
    }

    private mutating func add(_ count: Int, _ line: Int32) {
        self.count += count
        firstLine = min(firstLine, line)
    }
}

/// What apps load without TLS in one tree, counted while its elements pass.
struct InsecureResources: Sendable {
    /// The fields of what apps load, by the canonical names of their elements.
    static let fields = Dictionary(
        grouping: AddressField.elements.flatMap { AddressField.fields(of: $0) }.filter { $0.use == .resource },
        by: \.element)

    private static let scheme = Array("http:".utf8)

    /// The number of the root of the tree; -1 before any.
    private(set) var tree = -1
    /// How many there are.
    private(set) var count = 0
    /// The line of the first.
    private(set) var firstLine = Int32.max

    /// Looks at such fields of an element.
    mutating func look(at fields: [AddressField], of element: Element) {
        let root = Int(element.tree.nodes[0].ordinal)
        if root != tree { self = InsecureResources(tree: root) }
        for place in fields.indices {
            guard element.bytes(of: fields[place]).starts(with: InsecureResources.scheme) else { continue }
            count += 1
            firstLine = min(firstLine, element.line)
        }
    }

    /// Nothing seen in a tree.
    init(tree: Int = -1) { self.tree = tree }
}

extension Element {
    fileprivate func bytes(of field: AddressField) -> ArraySlice<UInt8> {
        guard let name = field.attribute else { return textBytes.trimmedOfXMLWhiteSpace }
        return bytes(ofAttribute: name)?.trimmedOfXMLWhiteSpace ?? []
    }
}
