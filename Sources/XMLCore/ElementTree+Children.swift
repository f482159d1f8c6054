extension ElementTree {
    /// The first child of an element by its canonical name.
    @inlinable @inline(__always)
    package func firstChild(of node: Int, named canonical: String) -> Int? {
        firstChild(of: node, named: canonical, XMLName.key(of: canonical))
    }

    @usableFromInline
    func firstChild(of node: Int, named canonical: String, _ key: UInt64) -> Int? {
        var next = node == 0 ? Int(firstChildren[ElementTree.slot(of: key)]) : node + 1
        let end = Int(nodes[node].end)
        while next < end {
            let name = nodes[next].name
            if name >= 0, isCalled(canonical, key, name) { return next }
            next = Int(nodes[next].end)
        }
        return nil
    }

    /// The elements directly in an element, all or those of a canonical name; after one of them where one is given.
    package func children(of node: Int, named canonical: String? = nil, after child: Int? = nil) -> [Int] {
        let key = canonical.map(XMLName.key(of:))
        var children: [Int] = []
        var next = child.map { Int(nodes[$0].end) } ?? node + 1
        let end = Int(nodes[node].end)
        while next < end {
            let name = nodes[next].name
            if name >= 0 {
                if let canonical, let key {
                    if isCalled(canonical, key, name) { children.append(next) }
                } else {
                    children.append(next)
                }
            }
            next = Int(nodes[next].end)
        }
        return children
    }

    /// The comments directly in an element, as written between their marks.
    package func comments(in node: Int) -> [String] {
        leaves(of: node).filter { nodes[$0].kind == .comment }.map(string(at:))
    }

    /// Whether some of the text directly in an element was written as CDATA.
    package func hasCDATA(in node: Int) -> Bool { leaves(of: node).contains { nodes[$0].kind == .cdata } }

    /// Whether elements are in an element.
    package func hasElements(in node: Int) -> Bool {
        let next = node + 1
        return nodes[next..<Int(nodes[node].end)].contains { $0.kind == .element }
    }

    /// The bytes of the text directly in an element, as ``text(of:)`` has them.
    package func textBytes(of node: Int) -> ArraySlice<UInt8> {
        // Most elements hold one run of text and nothing else.
        if nodes[node].end == Int32(node + 2), nodes[node + 1].name < 0, nodes[node + 1].kind != .comment {
            let first = Int(nodes[node + 1].first)
            return bytes[first..<(first + Int(nodes[node + 1].count))]
        }
        let leaves = leaves(of: node).filter { nodes[$0].kind != .comment }
        let slices = leaves.map { bytes[Int(nodes[$0].first)..<Int(nodes[$0].first + nodes[$0].count)] }
        return slices.count == 1 ? slices[0] : Array(slices.joined())[...]
    }

    /// The text directly in an element, entities replaced and CDATA opened, as it stands.
    package func text(of node: Int) -> String {
        // Most elements hold one run of text and nothing else.
        if nodes[node].end == Int32(node + 2), nodes[node + 1].name < 0, nodes[node + 1].kind != .comment {
            return string(at: node + 1)
        }
        return leaves(of: node).filter { nodes[$0].kind != .comment }.map(string(at:)).joined()
    }

    /// The value of an attribute of an element by its canonical name, entities replaced.
    @inlinable @inline(__always)
    package func value(ofAttribute canonical: String, of node: Int) -> String? {
        value(ofAttribute: canonical, XMLName.key(of: canonical), of: node)
    }

    @usableFromInline
    func value(ofAttribute canonical: String, _ key: UInt64, of node: Int) -> String? {
        attribute(canonical, key, of: node).map(value(of:))
    }

    /// The bytes of the value of an attribute, as ``value(ofAttribute:of:)`` has them.
    @inlinable @inline(__always)
    package func bytes(ofAttribute canonical: String, of node: Int) -> ArraySlice<UInt8>? {
        bytes(ofAttribute: canonical, XMLName.key(of: canonical), of: node)
    }

    @usableFromInline
    func bytes(ofAttribute canonical: String, _ key: UInt64, of node: Int) -> ArraySlice<UInt8>? {
        guard let attribute = attribute(canonical, key, of: node) else { return nil }
        return bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)]
    }

    private func attribute(_ canonical: String, _ key: UInt64, of node: Int) -> Attribute? {
        let count = Int(nodes[node].count)
        guard count > 0 else { return nil }
        let first = Int(nodes[node].first)
        for place in first..<(first + count) where isCalled(canonical, key, attributes[place].name) {
            return attributes[place]
        }
        return nil
    }

    /// The value of an attribute, entities replaced.
    package func value(of attribute: Attribute) -> String {
        String(decoding: bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)], as: UTF8.self)
    }

    /// The number of an element among its siblings of the same name, from 1; `nil` when it has none.
    package func placeAmongSiblings(_ node: Int) -> Int? {
        let parent = Int(nodes[node].parent)
        guard parent >= 0 else { return nil }
        let own = nodes[node].name
        let (canonical, key) = (names[Int(own)].canonical, keys[Int(own)])
        var place = 0
        var count = 0
        var next = parent + 1
        let end = Int(nodes[parent].end)
        while next < end {
            let name = nodes[next].name
            if name >= 0, isCalled(canonical, key, name) {
                count += 1
                if next == node { place = count }
            }
            next = Int(nodes[next].end)
        }
        return count > 1 ? place : nil
    }

    /// Where a search for a child of the root begins, by the slot of its key: at the first child of that slot.
    static func firstChildren(ofRootIn nodes: [Node], _ keys: [UInt64]) -> [Int32] {
        let end = nodes[0].end
        var first = [Int32](repeating: end, count: slotCount)
        var next: Int32 = 1
        while next < end {
            let name = Int(nodes[Int(next)].name)
            if name >= 0 {
                let slot = slot(of: keys[name])
                if first[slot] == end { first[slot] = next }
            }
            next = nodes[Int(next)].end
        }
        return first
    }

    // Twice as many as most items have children.
    private static let slotCount = 64

    @inline(__always)
    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    /// Whether a name is some canonical one, whose key is given.
    @inline(__always)
    private func isCalled(_ canonical: String, _ key: UInt64, _ name: Int32) -> Bool {
        keys[Int(name)] == key && names[Int(name)].canonical == canonical
    }

    private func leaves(of node: Int) -> [Int] {
        var leaves: [Int] = []
        var next = node + 1
        let end = Int(nodes[node].end)
        while next < end {
            if nodes[next].name < 0 { leaves.append(next) }
            next = Int(nodes[next].end)
        }
        return leaves
    }

    private func string(at leaf: Int) -> String {
        let first = Int(nodes[leaf].first)
        return String(decoding: bytes[first..<(first + Int(nodes[leaf].count))], as: UTF8.self)
    }
}
