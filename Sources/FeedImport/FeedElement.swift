import FeedValues
import XMLCore

/// An element of a feed, as far as an import looks at it.
struct FeedElement {
    /// The tree that it stands in.
    let tree: ElementTree
    /// Its place in the tree.
    let node: Int

    /// Its name with the usual prefix.
    var name: String { tree.names[Int(tree.nodes[node].name)].canonical }

    /// Its text as a catalogue can hold it, white space around it trimmed.
    var text: String { String(CleanText(tree.text(of: node)).text.trimmedOfXMLWhiteSpace) }

    /// Its text as one line.
    var line: String { text.asLine }

    /// All words in it, those of elements within counted, as one line.
    var wholeLine: String {
        var words: [UInt8] = []
        for leaf in tree.nodes[node..<Int(tree.nodes[node].end)] where leaf.kind == .text || leaf.kind == .cdata {
            words += tree.bytes[Int(leaf.first)..<Int(leaf.first + leaf.count)]
        }
        return CleanText(String(decoding: words, as: UTF8.self)).text.asLine
    }

    /// The elements in it.
    var children: [FeedElement] { tree.children(of: node).map { FeedElement(tree: tree, node: $0) } }

    /// The elements in it that have a name.
    func children(_ name: String) -> [FeedElement] {
        tree.children(of: node, named: name).map { FeedElement(tree: tree, node: $0) }
    }

    /// The value of an attribute, white space around it trimmed; `nil` without it.
    subscript(attribute: String) -> String? {
        tree.value(ofAttribute: attribute, of: node).map { String(CleanText($0).text.trimmedOfXMLWhiteSpace) }
    }

    /// Whether it has no attributes but some, so that nothing is lost when only these are read.
    func hasOnly(_ names: Set<String>) -> Bool {
        let own = tree.nodes[node]
        let first = Int(own.first)
        return tree.attributes[first..<(first + Int(own.count))].allSatisfy {
            names.contains(tree.names[Int($0.name)].canonical)
        }
    }

    /// Whether it holds text alone, and no attributes but some.
    func isPlain(_ names: Set<String> = []) -> Bool { hasOnly(names) && !tree.hasElements(in: node) }

    /// The names of the attributes that are not among some, and of the elements in it.
    func names(beside known: Set<String>) -> [String] {
        let own = tree.nodes[node]
        let first = Int(own.first)
        let attributes = tree.attributes[first..<(first + Int(own.count))].map { tree.names[Int($0.name)].canonical }
        return attributes.filter { !known.contains($0) } + children.map(\.name)
    }

    /// Whether a text in it, or the value of an attribute, has characters that no catalogue can hold.
    var isUnclean: Bool {
        tree.nodes[node..<Int(tree.nodes[node].end)].contains { part in
            let (first, count) = (Int(part.first), Int(part.count))
            switch part.kind {
            case .text, .cdata: return CleanText.isNeeded(for: tree.bytes[first..<(first + count)])
            case .element:
                return tree.attributes[first..<(first + count)].contains { value in
                    CleanText.isNeeded(for: tree.bytes[Int(value.first)..<Int(value.first + value.count)])
                }
            case .comment: return false
            }
        }
    }
}
