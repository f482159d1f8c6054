import FeedVocabulary
import XMLCore

extension ChapterFile {
    /// The list in a file of Podlove Simple Chapters, with the namespace's prefix, another or none.
    static func document(ofPodlove bytes: [UInt8]) -> YAMLDocument {
        var reader = XMLReader { namespace, _, local in
            namespace.isEmpty || KnownNamespace.match(namespace).meant == .psc ? local : "?"
        }
        reader.read(bytes)
        reader.finish()
        if let issue = reader.issues.first {
            return broken("the file is no XML: \(issue.message)", at: Place(issue.position))
        }
        guard let tree = reader.spine(), tree.nodes.first?.kind == .element, tree.name(of: 0) == "chapters" else {
            return broken("the file has no element 'chapters' of Podlove Simple Chapters", at: .start)
        }
        let nodes = tree.children(of: 0, named: "chapter").map { node(of: $0, in: tree) }
        return YAMLDocument(root: YAMLNode(content: .sequence(nodes), place: .start), problems: [])
    }

    private static func node(of chapter: Int, in tree: ElementTree) -> YAMLNode {
        let entries = ChapterWords.podlove.keys.known.compactMap { name -> YAMLEntry? in
            guard let value = tree.value(ofAttribute: name, of: chapter), !value.isEmpty else { return nil }
            let place = Place(tree.position(ofAttribute: name, of: chapter))
            let scalar = YAMLScalar(text: value, isPlain: false)
            return YAMLEntry(key: name, place: place, value: YAMLNode(content: .scalar(scalar), place: place))
        }
        return YAMLNode(content: .mapping(entries), place: Place(tree.position(of: chapter)))
    }
}

extension ElementTree {
    fileprivate func name(of node: Int) -> String? {
        nodes[node].name < 0 ? nil : names[Int(nodes[node].name)].canonical
    }
}

extension Place {
    fileprivate init(_ position: XMLPosition) { self.init(line: position.line, column: position.column) }
}
