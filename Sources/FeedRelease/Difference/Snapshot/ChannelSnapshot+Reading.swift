import FeedValidation
import FeedValues
import FeedVocabulary
import XMLCore

extension ChannelSnapshot {
    /// What a channel says, its items apart; live items come and go, and are no more than a field of it.
    init(_ tree: ElementTree, channel: Int, liveItems: (print: UInt64, place: ElementPlace)?) {
        var print = ContentPrint()
        place = ChannelSnapshot.place(of: channel, in: tree, path: "rss/channel")
        for node in tree.children(of: channel) {
            let name = tree.names[Int(tree.nodes[node].name)].canonical
            add(name, node, of: tree, &print)
        }
        if let liveItems {
            fields["podcast:liveItem"] = Field(print: liveItems.print, text: nil, place: liveItems.place)
        }
        isDamaged = TextDamage.isIn(tree, channel)
    }

    private mutating func add(_ name: String, _ node: Int, of tree: ElementTree, _ print: inout ContentPrint) {
        let place = ChannelSnapshot.place(of: node, in: tree, path: "rss/channel/\(name)")
        let text = ChannelSnapshot.text(name, node, of: tree)
        var number = print.content(of: node, in: tree)
        var field = name
        switch name {
        case "atom:link":
            let relation = link(node, of: tree, text ?? "")
            field = "atom:link[\(relation)]"
            if relation == "self" { number = ContentPrint.text(text ?? "") }
        case "pubDate", "lastBuildDate":
            if let date = text.flatMap({ RFC5322Date.parse($0).timestamp }) {
                number = UInt64(bitPattern: date.secondsSinceEpoch)
            }
        case "itunes:explicit":
            if let word = text.flatMap({ ExplicitWord($0) }) { number = word.isExplicit ? 1 : 2 }
        case "itunes:block", "podcast:block":
            if text?.equalsIgnoringASCIICase("yes") == true { isBlocked = true }
        default: break
        }
        if let before = fields[field] {
            let texts = [before.text, text].compactMap(\.self).joined(separator: ", ")
            fields[field]?.print = ContentPrint.mix(before.print, number)
            // Of very many alike only the first are printed.
            if texts.utf8.count < 2000 { fields[field]?.text = texts.isEmpty ? nil : texts }
        } else {
            fields[field] = Field(print: number, text: text, place: place)
        }
    }

    /// Notes where a link leads, and gives its relation.
    private mutating func link(_ node: Int, of tree: ElementTree, _ address: String) -> String {
        let stated = tree.value(ofAttribute: "rel", of: node)?.trimmedOfXMLWhiteSpace.asciiLowercased ?? ""
        let relation = stated.isEmpty ? "alternate" : stated
        if ChannelSnapshot.pageRelations.contains(relation), !address.isEmpty {
            pageLinks.append((relation, address))
        }
        return relation
    }

    private static let pageRelations: Set<String> = [
        "first", "previous", "prev", "next", "last", "current", "prev-archive", "next-archive",
    ]

    private static func place(of node: Int, in tree: ElementTree, path: String) -> ElementPlace {
        let position = tree.position(of: node)
        return ElementPlace(
            line: position.line, column: position.column, element: Int(tree.nodes[node].ordinal), path: path)
    }

    /// What a field says, for people.
    private static func text(_ name: String, _ node: Int, of tree: ElementTree) -> String? {
        func attribute(_ name: String) -> String? { tree.value(ofAttribute: name, of: node) }
        let text: String?
        switch name {
        case "atom:link", "itunes:image": text = attribute("href")
        case "image": text = tree.firstChild(of: node, named: "url").map { tree.text(of: $0) }
        case "itunes:category":
            let names = [node] + tree.children(of: node, named: "itunes:category")
            text = names.compactMap { tree.value(ofAttribute: "text", of: $0) }.joined(separator: " > ")
        case "podcast:funding", "podcast:trailer": text = attribute("url")
        case "podcast:block":
            let word = tree.text(of: node).trimmedOfXMLWhiteSpace
            // Yes for one service is not yes for all, unless Apple is the one.
            let service = attribute("id") ?? ""
            text = service.isEmpty ? String(word) : "\(word) for \(service)"
        case "itunes:owner":
            text = tree.children(of: node).map { String(tree.text(of: $0).trimmedOfXMLWhiteSpace) }
                .joined(separator: ", ")
        default: text = tree.hasElements(in: node) ? nil : tree.text(of: node)
        }
        guard let text = text?.trimmedOfXMLWhiteSpace, !text.isEmpty else { return nil }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(500)))
    }
}
