import XMLCore

/// An element of a feed as the reader sees it.
struct ReadElement: Equatable {
    /// The name with its prefix.
    var name: String
    /// The text directly in it; empty when it holds elements.
    var text: String
    /// The attributes, but for declarations of namespaces.
    var attributes: [String: String]

    /// The elements of a document in the order of their start tags.
    static func all(in document: [UInt8]) -> (elements: [ReadElement], issues: [XMLIssue]) {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(document)
        reader.finish()
        var numbered: [Int32: ReadElement] = [:]
        for tree in [reader.spine()].compactMap(\.self) + reader.takeFragments() {
            for (index, node) in tree.nodes.enumerated() where node.kind == .element {
                numbered[node.ordinal] = ReadElement(node, at: index, in: tree)
            }
        }
        return (numbered.sorted { $0.key < $1.key }.map(\.value), reader.issues)
    }

    private init(_ node: ElementTree.Node, at index: Int, in tree: ElementTree) {
        name = tree.names[Int(node.name)].qualified
        let children = tree.nodes[(index + 1)..<Int(node.end)].filter { $0.parent == Int32(index) }
        let isLeaf = !children.contains { $0.kind == .element }
        text = isLeaf ? children.map { ReadElement.string($0.first, $0.count, in: tree) }.joined() : ""
        attributes = [:]
        for attribute in tree.attributes[Int(node.first)..<Int(node.first + node.count)] {
            attributes[tree.names[Int(attribute.name)].qualified] = ReadElement.string(
                attribute.first, attribute.count, in: tree)
        }
    }

    private static func string(_ first: Int32, _ count: Int32, in tree: ElementTree) -> String {
        String(decoding: tree.bytes[Int(first)..<Int(first + count)], as: UTF8.self)
    }
}
