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
        check: .feed { URLMixedSchemeCheck() })
}

/// Counts what apps load over http, and remembers the line of the first.
private struct URLMixedSchemeCheck: FeedCheck {
    private var count = 0
    private var firstLine: Int32 = .max

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        let (count, line) = inspection.insecureResources(in: item.tree)
        return count == 0 ? nil : min(count, 0xFFFF_FFFF) << 31 | Int(line)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        add(item.mark >> 31, Int32(item.mark & 0x7FFF_FFFF))
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let link = document.channel?.selfLink, let address = link["href"],
            URLReference(address).scheme == "https"
        else { return }
        let (channelCount, line) = inspection.insecureResources(in: link.tree)
        add(channelCount, line)
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

extension Inspection {
    /// How many things in a tree apps load without TLS, and the line of the first; no line without any.
    fileprivate mutating func insecureResources(in tree: ElementTree) -> (count: Int, line: Int32) {
        var (count, firstLine) = (0, Int32.max)
        for name in tree.names.dropFirst(resourceFields.count) {
            resourceFields.append(AddressField.fields(of: name.canonical).filter { $0.use == .resource })
        }
        for (index, node) in tree.nodes.enumerated() where node.name >= 0 {
            for field in resourceFields[Int(node.name)] {
                let element = Element(tree: tree, index: index)
                let text = field.attribute.map { element[$0] ?? "" } ?? element.text
                guard text.utf8.trimmedOfXMLWhiteSpace.starts(with: "http:".utf8) else { continue }
                count += 1
                firstLine = min(firstLine, node.line)
            }
        }
        return (count, firstLine)
    }
}
