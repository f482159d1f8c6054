import Diagnostics
import XMLCore

/// A place in the feed that a finding can name, free of the tree it came from.
struct Place: Sendable {
    var position: XMLPosition
    var excerpt: Excerpt?
    var path: String?
    var attribute: String?
    var elementNumber: Int?

    /// The `<` of an element.
    init(_ element: Element) {
        self.init(element, at: element.tree.position(of: element.index))
    }

    /// An attribute of an element, by its canonical name; the element itself when the attribute is absent.
    init(_ element: Element, attribute: String) {
        let written = element.attributes.first { $0.name.canonical == attribute }?.name.qualified
        let tree = element.tree
        self.init(
            element,
            at: written.map { tree.position(ofAttribute: $0, of: element.index) } ?? tree.position(of: element.index))
        self.attribute = attribute
    }

    /// The text of an element; its start tag when there is none.
    init(textOf element: Element) {
        self.init(element, at: element.tree.position(ofTextOf: element.index))
    }

    /// A place outside any element, such as in the prolog.
    init(_ position: XMLPosition, line: String? = nil) {
        self.position = position
        excerpt = line.map { Excerpt(line: $0, column: position.column) }
    }

    private init(_ element: Element, at position: XMLPosition) {
        self.position = position
        let line = element.tree.line(at: position)
        excerpt = Excerpt(line: line.text, column: line.column)
        path = element.path
        elementNumber = element.number
    }
}
