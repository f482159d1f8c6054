import XMLCore

/// What a reader makes of a document, as one value to compare.
struct XMLReaderSample: Hashable {
    /// Each element as `line:column name`, in document order, spine first, then fragments.
    var elements: [String] = []
    /// Each text and attribute value.
    var texts: [String] = []
    /// Each issue as `line:column kind: message`.
    var issues: [String] = []

    /// Reads a document in chunks of one size.
    init(_ bytes: [UInt8], chunk: Int = .max, fragments: Set<String> = ["item"], limits: XMLLimits = XMLLimits()) {
        var reader = XMLReader(fragmentNames: fragments, limits: limits)
        var start = 0
        var items: [ElementTree] = []
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            reader.read(Array(bytes[start..<end]))
            items += reader.takeFragments()
            start = end
        }
        reader.finish()
        items += reader.takeFragments()
        for tree in [reader.spine()].compactMap(\.self) + items { add(tree) }
        issues = reader.issues.map {
            """
            \($0.position.line):\($0.position.column) \($0.kind): \($0.message) [\($0.path)] \
            '\($0.line)'@\($0.lineColumn)
            """
        }
    }

    private mutating func add(_ tree: ElementTree) {
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .element:
                let place = tree.position(of: index)
                elements.append("\(place.line):\(place.column) \(tree.names[Int(node.name)].qualified)")
                for attribute in tree.attributes[Int(node.first)..<Int(node.first + node.count)] {
                    let name = tree.names[Int(attribute.name)].qualified
                    let place = tree.position(ofAttribute: name, of: index)
                    let value = tree.bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)]
                    texts.append("\(place.line):\(place.column) \(name)=\(String(decoding: value, as: UTF8.self))")
                }
            default:
                let text = tree.bytes[Int(node.first)..<Int(node.first + node.count)]
                let place = tree.position(ofTextOf: Int(node.parent))
                texts.append("\(place.line):\(place.column) \(node.kind) \(String(decoding: text, as: UTF8.self))")
            }
        }
    }
}

extension XMLReaderSample {
    init(_ text: String, chunk: Int = .max) { self.init(Array(text.utf8), chunk: chunk) }
}
