/// Elements, text and comments as they come, in the arrays of a tree.
struct TreeBuilder {
    var nodes: [ElementTree.Node] = []
    var attributes: [ElementTree.Attribute] = []
    var namespaces: [ElementTree.NamespaceDeclaration] = []
    var bytes: [UInt8] = []
    private var open: [Int32] = []
    private var pendingText: Int?
    private var pendingIsCDATA = false
    private var pendingIsBlank = true

    /// How many elements, texts, attributes and declarations there are.
    var partCount: Int { nodes.count + attributes.count + namespaces.count }

    /// How many elements are open.
    var depth: Int { open.count }

    /// The innermost open element.
    var openNode: ElementTree.Node? { open.last.map { nodes[Int($0)] } }

    /// The canonical names of the open elements, with indices where a sibling of the name came before.
    func openPath(_ names: [XMLName]) -> [String] {
        open.map { index in
            let node = nodes[Int(index)]
            var earlier = 0
            var sibling = Int(node.parent) + 1
            while node.parent >= 0, sibling < Int(index) {
                if nodes[sibling].kind == .element, nodes[sibling].name == node.name { earlier += 1 }
                sibling = max(sibling + 1, Int(nodes[sibling].end))
            }
            let name = names[Int(node.name)].canonical
            return earlier > 0 ? "\(name)[\(earlier + 1)]" : name
        }
    }

    mutating func start(name: Int32, ordinal: Int32, at position: XMLPosition) {
        flushText(beforeElement: true)
        nodes.append(
            ElementTree.Node(
                kind: .element, name: name, parent: open.last ?? -1, end: -1, first: Int32(attributes.count), count: 0,
                ordinal: ordinal, offset: position.offset, line: Int32(clamping: position.line),
                column: Int32(clamping: position.column)))
        open.append(Int32(nodes.count - 1))
    }

    mutating func attribute(name: Int32, value: UnsafeBufferPointer<UInt8>) {
        let first = bytes.count
        if unsafe value.contains(0x26) {
            unsafe appendUnescaped(value)
        } else {
            unsafe bytes.append(contentsOf: value)
        }
        attributes.append(
            ElementTree.Attribute(name: name, first: Int32(first), count: Int32(bytes.count - first)))
        nodes[nodes.count - 1].count += 1
    }

    // Where libxml2 does not replace entities it leaves each ampersand of an attribute as `&#38;`, and nothing else.
    private mutating func appendUnescaped(_ value: UnsafeBufferPointer<UInt8>) {
        let reference: [UInt8] = Array("#38;".utf8)
        var index = 0
        while index < value.count {
            let byte = unsafe value[index]
            bytes.append(byte)
            index += 1
            if byte == 0x26, unsafe value[index...].starts(with: reference) { index += reference.count }
        }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>, isCDATA: Bool) {
        guard !open.isEmpty else { return }
        if pendingText == nil { pendingText = bytes.count }
        unsafe bytes.append(contentsOf: text)
        if isCDATA { pendingIsCDATA = true }
        if pendingIsBlank { pendingIsBlank = unsafe text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
    }

    mutating func comment(_ text: UnsafeBufferPointer<UInt8>, at position: XMLPosition) {
        guard !open.isEmpty else { return }
        flushText(beforeElement: true)
        let first = Int32(bytes.count)
        unsafe bytes.append(contentsOf: text)
        appendLeaf(.comment, first: first, count: Int32(text.count), at: position)
    }

    /// Forgets white space before an element that goes into a tree of its own.
    mutating func dropLayout() { flushText(beforeElement: true) }

    mutating func end() {
        guard let node = open.last else { return }
        let hasChildren = nodes.count > Int(node) + 1
        flushText(beforeElement: hasChildren)
        open.removeLast()
        nodes[Int(node)].end = Int32(nodes.count)
    }

    /// Closes what is still open, so that the arrays are a tree wherever the document broke off.
    mutating func endAll() {
        while !open.isEmpty { end() }
    }

    // White space between elements is layout and not kept: it would be most of the nodes.
    private mutating func flushText(beforeElement: Bool) {
        guard let first = pendingText else { return }
        if pendingIsBlank, beforeElement, !pendingIsCDATA {
            bytes.removeSubrange(first...)
        } else {
            appendLeaf(
                pendingIsCDATA ? .cdata : .text, first: Int32(first), count: Int32(bytes.count - first), at: .start)
        }
        pendingText = nil
        pendingIsCDATA = false
        pendingIsBlank = true
    }

    private mutating func appendLeaf(
        _ kind: ElementTree.Node.Kind, first: Int32, count: Int32, at position: XMLPosition
    ) {
        let next = Int32(nodes.count + 1)
        nodes.append(
            ElementTree.Node(
                kind: kind, name: -1, parent: open.last ?? -1, end: next, first: first, count: count, ordinal: -1,
                offset: position.offset, line: Int32(clamping: position.line), column: Int32(clamping: position.column))
        )
    }
}
