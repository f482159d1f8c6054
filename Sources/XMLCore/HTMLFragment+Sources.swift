extension HTMLFragment {
    /// A text without any markup, which nobody has to parse.
    package init(plain text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        bytes = Array(text)
        pieces = [(0, 0)]
        tokens = [Token(kind: .text, name: "", offset: 0, end: bytes.count, content: 0..<bytes.count)]
    }

    /// HTML that stands in the document as elements: offsets are indices of nodes, that of text its element's.
    package init(elementsIn node: Int, of tree: ElementTree) {
        var open: [(index: Int, end: Int)] = []
        for index in (node + 1)..<Int(tree.nodes[node].end) {
            close(&open, before: index, tree)
            guard tokens.count < HTMLFragment.tokenCount else {
                limit = (.tokens, node)
                break
            }
            let one = tree.nodes[index]
            switch one.kind {
            case .element:
                let first = attributes.count
                addAttributes(of: index, tree)
                let name = tree.names[Int(one.name)].local
                tokens.append(
                    Token(kind: .start, name: name, offset: index, end: index, content: first..<attributes.count))
                open.append((index, Int(one.end)))
            case .text, .cdata:
                let first = bytes.count
                bytes += tree.bytes[Int(one.first)..<Int(one.first + one.count)]
                let parent = Int(one.parent)
                tokens.append(
                    Token(kind: .text, name: "", offset: parent, end: parent, content: first..<bytes.count))
            case .comment: break
            }
        }
        close(&open, before: Int(tree.nodes[node].end), tree)
    }

    private mutating func close(_ open: inout [(index: Int, end: Int)], before index: Int, _ tree: ElementTree) {
        while let last = open.last, last.end <= index {
            let name = tree.names[Int(tree.nodes[last.index].name)].local
            tokens.append(Token(kind: .end, name: name, offset: last.index, end: last.index, content: 0..<0))
            open.removeLast()
        }
    }

    private mutating func addAttributes(of index: Int, _ tree: ElementTree) {
        let first = Int(tree.nodes[index].first)
        for attribute in tree.attributes[first..<(first + Int(tree.nodes[index].count))] {
            let start = bytes.count
            bytes += tree.bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)]
            attributes.append(
                Attribute(name: tree.names[Int(attribute.name)].canonical, value: start..<bytes.count))
        }
    }
}
