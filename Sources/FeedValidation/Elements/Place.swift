import Diagnostics
import XMLCore

/// A place in the feed that a finding can name, free of the tree it came from.
struct Place: Sendable {
    var position: XMLPosition
    var excerpt: Excerpt?
    var path: String?
    var attribute: String?
    var elementNumber: Int?

    /// Nothing but the number of an element, where nobody will read the rest.
    init(numberOf element: Element) {
        position = element.tree.position(of: element.index)
        elementNumber = element.number
    }

    /// The `<` of an element.
    init(_ element: Element) {
        self.init(element, at: element.tree.position(of: element.index), .tag)
    }

    /// An attribute of an element, by its canonical name; the element itself when the attribute is absent.
    init(_ element: Element, attribute: String) {
        let written = element.attributes.first { $0.name.canonical == attribute }?.name.qualified
        let tree = element.tree
        self.init(
            element,
            at: written.map { tree.position(ofAttribute: $0, of: element.index) } ?? tree.position(of: element.index),
            written == nil ? .tag : .attribute)
        self.attribute = attribute
    }

    /// An attribute of an element by its name as written, declarations of namespaces among them.
    init(_ element: Element, writtenAttribute name: String) {
        self.init(element, at: element.tree.position(ofAttribute: name, of: element.index), .attribute)
        attribute = name
    }

    /// The text of an element; its start tag when there is none.
    init(textOf element: Element) {
        self.init(element, at: element.tree.position(ofTextOf: element.index), .text)
    }

    /// Some characters in the text of an element.
    init(of characters: ArraySlice<UInt8>, inTextOf element: Element) {
        self.init(element, at: element.tree.position(of: characters, inTextOf: element.index), .sign)
    }

    /// Some bytes of the text of an element.
    init(_ bytes: Range<Int>, inTextOf element: Element, _ places: TextPlaces) {
        let position = places.position(ofByte: bytes.lowerBound)
        let end = places.position(ofByte: bytes.upperBound)
        self.init(element, at: position, end.line == position.line ? .scalars(end.column - position.column) : .line)
    }

    /// The `<` of a comment.
    init(_ comment: Comment) {
        self.init(comment.parent, at: comment.tree.position(of: comment.index), .line)
    }

    /// A place outside any element, such as in the prolog, with its line and the column in that.
    init(_ position: XMLPosition, line: String? = nil, column: Int? = nil) {
        self.position = position
        excerpt = line.map { Excerpt(line: $0, column: column ?? position.column) }
    }

    /// The place of something that the reader met.
    init(_ issue: XMLIssue) {
        self.init(issue.position, line: issue.line, column: issue.lineColumn)
        path = issue.path.isEmpty ? nil : issue.path
        attribute = issue.attribute
        elementNumber = issue.elementNumber
    }

    private init(_ element: Element, at position: XMLPosition, _ extent: MarkedExtent) {
        self.position = position
        let line = element.tree.line(at: position)
        let length = extent.length(in: line.text, from: line.column)
        excerpt = Excerpt(line: line.text, column: line.column, length: length)
        path = element.path
        elementNumber = element.number
    }
}
