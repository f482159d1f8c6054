import XMLCore

/// A comment in the feed.
struct Comment: Sendable {
    let tree: ElementTree
    let index: Int

    /// The words between its marks.
    var bytes: ArraySlice<UInt8> {
        let node = tree.nodes[index]
        return tree.bytes[Int(node.first)..<Int(node.first + node.count)]
    }

    /// The element that it stands in.
    var parent: Element { Element(tree: tree, index: max(0, Int(tree.nodes[index].parent))) }
}
