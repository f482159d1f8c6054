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
        return tree.parentName
    }

    /// Whether the element is the root of its tree.
    var isTreeRoot: Bool { node.parent < 0 }

    /// Whether the element is an item or inside one.
    var isInItem: Bool { tree.number > 0 }

    /// The number of the element in the document, from 0.
    var number: Int { Int(node.ordinal) }

    /// The elements directly in this one.
    var children: [Element] { tree.children(of: index).map { Element(tree: tree, index: $0) } }

    /// The first child of a canonical name.
    @inline(__always)
    func child(_ name: String) -> Element? {
        tree.firstChild(of: index, named: name).map { Element(tree: tree, index: $0) }
    }

    /// The children of a canonical name.
    func children(_ name: String) -> [Element] {
        guard let first = child(name) else { return [] }
        return [first] + children(name, after: first)
    }

    /// The children of a canonical name that stand after one of them.
    func children(_ name: String, after child: Element) -> [Element] {
        tree.children(of: index, named: name, after: child.index).map { Element(tree: tree, index: $0) }
    }

    /// The comments directly in this element, as written between their marks.
    var comments: [String] { tree.comments(in: index) }

    /// The text directly in this element, entities replaced and CDATA opened, as it stands.
    var text: String { tree.text(of: index) }

    /// The text without the white space of XML around it.
    var trimmedText: String { String(decoding: textBytes.trimmedOfXMLWhiteSpace, as: UTF8.self) }

    /// Whether some of the text was written as CDATA.
    var hasCDATA: Bool { tree.hasCDATA(in: index) }

    /// Whether there is no text but white space, and no element.
    var isBlank: Bool { !hasTextByte { !$0.isXMLWhiteSpace } && !tree.hasElements(in: index) }

    /// The value of an attribute by its canonical name, entities replaced.
    @inline(__always)
    subscript(name: String) -> String? { tree.value(ofAttribute: name, of: index) }

    /// Whether the element has attributes, declarations of namespaces aside.
    var hasAttributes: Bool { node.count > 0 }

    /// The attributes as canonical names and values, in the order written.
    var attributes: [(name: XMLName, value: String)] {
        let first = Int(node.first)
        return tree.attributes[first..<(first + Int(node.count))].map { (tree.names[Int($0.name)], tree.value(of: $0)) }
    }

    /// The namespaces that the element declares.
    var namespaces: [ElementTree.NamespaceDeclaration] { tree.namespaces.filter { $0.node == index } }

    /// The path with canonical prefixes and, where siblings share a name, 1-based indices.
    var path: String {
        let own = parent.map { "\($0.path)/\(name)" } ?? (tree.ancestors.isEmpty ? name : "\(tree.ancestors)/\(name)")
        if isTreeRoot { return tree.number > 0 ? "\(own)[\(tree.number)]" : own }
        guard let place = tree.placeAmongSiblings(index) else { return own }
        return "\(own)[\(place)]"
    }
}
