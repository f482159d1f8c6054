import XMLCore

/// A run of text in an element, or the value of one of its attributes, as bytes of UTF-8.
struct TextRun: Sendable {
    /// The element that holds it.
    let element: Element
    /// The canonical name of the attribute; `nil` for text.
    let attribute: String?
    /// The text, entities replaced.
    let bytes: ArraySlice<UInt8>

    /// The place of some characters of the run.
    func place(of characters: ArraySlice<UInt8>) -> Place {
        if let attribute { return Place(element, attribute: attribute) }
        return Place(of: characters, inTextOf: element)
    }

    /// What the run belongs to, for messages.
    var owner: String {
        attribute.map { "'\($0)' of <\(element.name)>" } ?? "<\(element.name)>"
    }
}

extension ElementTree {
    /// Shows the runs of text that have one of some signs, in document order.
    func forEachRun(with signs: TextSigns, _ body: (TextRun) -> Void) {
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .text, .cdata:
                show(node.first, node.count, of: Int(node.parent), attribute: nil, signs, body)
            case .element:
                for attribute in attributes[Int(node.first)..<Int(node.first + node.count)] {
                    let name = names[Int(attribute.name)].canonical
                    show(attribute.first, attribute.count, of: index, attribute: name, signs, body)
                }
            case .comment: break
            }
        }
    }

    /// Shows the runs of text whose bytes are of some kind, in document order.
    func forEachRun(where isMeant: (ArraySlice<UInt8>) -> Bool, _ body: (TextRun) -> Void) {
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .text, .cdata:
                let run = bytes[Int(node.first)..<Int(node.first + node.count)]
                guard isMeant(run) else { continue }
                body(TextRun(element: Element(tree: self, index: Int(node.parent)), attribute: nil, bytes: run))
            case .element:
                for attribute in attributes[Int(node.first)..<Int(node.first + node.count)] {
                    let run = bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)]
                    guard isMeant(run) else { continue }
                    let name = names[Int(attribute.name)].canonical
                    body(TextRun(element: Element(tree: self, index: index), attribute: name, bytes: run))
                }
            case .comment: break
            }
        }
    }

    private func show(
        _ first: Int32, _ count: Int32, of node: Int, attribute: String?, _ signs: TextSigns, _ body: (TextRun) -> Void
    ) {
        let run = bytes[Int(first)..<Int(first + count)]
        guard !TextSigns(in: run).isDisjoint(with: signs) else { return }
        body(TextRun(element: Element(tree: self, index: node), attribute: attribute, bytes: run))
    }
}
