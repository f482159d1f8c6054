import FeedValues
import XMLCore

/// A view of an element in a tree of the feed.
struct Element: Sendable {
    let tree: ElementTree
    let index: Int

    private var node: ElementTree.Node { tree.nodes[index] }

    /// The name with the usual prefix of its namespace, whatever prefix the feed uses: `itunes:image`.
    var name: String { tree.names[Int(node.name)].canonical }

    /// The name as the feed writes it.
    var writtenName: String { tree.names[Int(node.name)].qualified }

    /// The parts of the name.
    var fullName: XMLName { tree.names[Int(node.name)] }

    /// The parent, unless the element is the root of its tree.
    var parent: Element? { node.parent < 0 ? nil : Element(tree: tree, index: Int(node.parent)) }

    /// The canonical name of the parent, also where the tree is an item and the parent its channel.
    var parentName: String? {
        if let parent { return parent.name }
        return tree.ancestors.split(separator: "/").last.map(String.init)
    }

    /// Whether the element is the root of its tree.
    var isTreeRoot: Bool { node.parent < 0 }

    /// Whether the element is an item or inside one.
    var isInItem: Bool { tree.number > 0 }

    /// The number of the element in the document, from 0.
    var number: Int { Int(node.ordinal) }

    /// The elements directly in this one.
    var children: [Element] {
        childIndices { tree.nodes[$0].kind == .element }.map { Element(tree: tree, index: $0) }
    }

    /// The first child of a canonical name.
    func child(_ name: String) -> Element? {
        var next = index + 1
        let end = Int(node.end)
        while next < end {
            let child = tree.nodes[next]
            if child.kind == .element, tree.names[Int(child.name)].canonical == name {
                return Element(tree: tree, index: next)
            }
            next = Int(child.end)
        }
        return nil
    }

    /// The children of a canonical name.
    func children(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// The comments directly in this element, as written between their marks.
    var comments: [String] {
        childIndices { tree.nodes[$0].kind == .comment }.map(string(at:))
    }

    /// All elements below this one, in document order.
    var descendants: [Element] {
        ((index + 1)..<Int(node.end)).filter { tree.nodes[$0].kind == .element }.map {
            Element(tree: tree, index: $0)
        }
    }

    /// The text directly in this element, entities replaced and CDATA opened, as it stands.
    var text: String {
        let parts = childIndices { [.text, .cdata].contains(tree.nodes[$0].kind) }
        return parts.count == 1 ? string(at: parts[0]) : parts.map(string(at:)).joined()
    }

    /// The text without the white space of XML around it.
    var trimmedText: String { String(text.trimmedOfXMLWhiteSpace) }

    /// Whether some of the text was written as CDATA.
    var hasCDATA: Bool { !childIndices { tree.nodes[$0].kind == .cdata }.isEmpty }

    /// Whether there is no text but white space, and no element.
    var isBlank: Bool { trimmedText.isEmpty && children.isEmpty }

    /// The value of an attribute by its canonical name, entities replaced.
    subscript(name: String) -> String? {
        let first = Int(node.first)
        for place in first..<(first + Int(node.count)) {
            let attribute = tree.attributes[place]
            if tree.names[Int(attribute.name)].canonical == name { return value(of: attribute) }
        }
        return nil
    }

    /// The attributes as canonical names and values, in the order written.
    var attributes: [(name: XMLName, value: String)] {
        let first = Int(node.first)
        return tree.attributes[first..<(first + Int(node.count))].map { (tree.names[Int($0.name)], value(of: $0)) }
    }

    /// The namespaces that the element declares.
    var namespaces: [ElementTree.NamespaceDeclaration] { tree.namespaces.filter { $0.node == index } }

    /// The path with canonical prefixes and, where siblings share a name, 1-based indices.
    var path: String {
        let own = parent.map { "\($0.path)/\(name)" } ?? (tree.ancestors.isEmpty ? name : "\(tree.ancestors)/\(name)")
        if isTreeRoot { return tree.number > 0 ? "\(own)[\(tree.number)]" : own }
        guard let place = placeAmongSiblings else { return own }
        return "\(own)[\(place)]"
    }

    // Counts without views of the siblings: there may be a hundred thousand.
    private var placeAmongSiblings: Int? {
        let name = name
        var place = 0
        var count = 0
        var next = Int(node.parent) + 1
        let end = Int(tree.nodes[Int(node.parent)].end)
        while next < end {
            let sibling = tree.nodes[next]
            if sibling.kind == .element, sibling.name == node.name || tree.names[Int(sibling.name)].canonical == name {
                count += 1
                if next == index { place = count }
            }
            next = Int(sibling.end)
        }
        return count > 1 ? place : nil
    }

    private func childIndices(where isWanted: (Int) -> Bool) -> [Int] {
        var indices: [Int] = []
        var next = index + 1
        let end = Int(node.end)
        while next < end {
            if isWanted(next) { indices.append(next) }
            next = Int(tree.nodes[next].end)
        }
        return indices
    }

    private func string(at index: Int) -> String {
        let leaf = tree.nodes[index]
        return String(decoding: tree.bytes[Int(leaf.first)..<Int(leaf.first + leaf.count)], as: UTF8.self)
    }

    private func value(of attribute: ElementTree.Attribute) -> String {
        String(decoding: tree.bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)], as: UTF8.self)
    }
}
