import XMLCore

extension Element {
    /// The children that follow a sibling of the same written name.
    var repeatedChildren: [Element] {
        var seen: Set<Int32> = []
        var repeated: [Element] = []
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let node = tree.nodes[next]
            if node.kind == .element, !seen.insert(node.name).inserted {
                repeated.append(Element(tree: tree, index: next))
            }
            next = Int(node.end)
        }
        return repeated
    }
}
