import XMLCore

extension Element {
    /// The children that come after another with the same written name.
    var repeatedChildren: [Element] {
        // A bit a name: the reader stops at a thousand names, and nothing is compared with anything.
        var seen = [UInt64](repeating: 0, count: tree.names.count / 64 + 1)
        var repeated: [Element] = []
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let name = Int(tree.nodes[next].name)
            if name >= 0 {
                let bit: UInt64 = 1 << UInt64(name & 63)
                if seen[name / 64] & bit != 0 { repeated.append(Element(tree: tree, index: next)) }
                seen[name / 64] |= bit
            }
            next = Int(tree.nodes[next].end)
        }
        return repeated
    }
}

extension Inspection {
    /// The children of an element that come after another with the same name, looked for once however many rules ask.
    mutating func repeatedChildren(of element: Element) -> [Element] {
        if let lastRepeated, lastRepeated.number == element.number { return lastRepeated.children }
        let children = element.repeatedChildren
        lastRepeated = (element.number, children)
        return children
    }
}
