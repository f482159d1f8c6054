/// Elements as bytes, which a document can hold at a known depth.
///
/// They are the very bytes that `xmlTextWriter` would write (the tests compare them), although every character is
/// checked, which libxml2 would not do. Elements are indented by two spaces; an element holds elements or text,
/// never both, so indentation changes no content. Names are literals, so that no data can become a name.
///
/// A fragment is a value: it can be made on any thread, kept, and be given to an `XMLWriter` later.
package struct XMLFragment: Sendable {
    /// What is written: whole elements, each with the line break and the indentation before it.
    package private(set) var bytes: [UInt8] = []

    private let depth: Int
    private var open: [StaticString] = []
    private var state = State.elements

    private enum State {
        case startTag
        case text
        case elements
    }

    /// An empty fragment, whose elements will be within so many others of a document; the root counts.
    package init(depth: Int) {
        precondition(depth > 0, "the root is written with the document")
        self.depth = depth
    }

    /// Whether every element is closed.
    package var isWhole: Bool { open.isEmpty }

    /// Opens an element within the one that is open.
    package mutating func start(_ name: StaticString) {
        closeStartTag()
        precondition(state != .text, "an element holds elements or text, never both")
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        open.append(name)
        state = .startTag
    }

    /// Writes an attribute of the element that was just opened.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the value; then the attribute is empty.
    package mutating func attribute(_ name: StaticString, _ value: String) throws(IllegalCharacter) {
        precondition(state == .startTag, "attributes stand before text and elements")
        bytes.append(UInt8(ascii: " "))
        bytes.append(name)
        bytes.append("=\"")
        defer { bytes.append("\"") }
        try append(value, escaping: .attribute)
    }

    /// Writes text, escaped, into the element that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func text(_ value: String) throws(IllegalCharacter) {
        beginText()
        try append(value, escaping: .text)
    }

    /// Writes text as CDATA, which people can read when it is HTML, into the element that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func section(_ value: String) throws(IllegalCharacter) {
        beginText()
        bytes.append("<![CDATA[")
        defer { bytes.append("]]>") }
        try append(value, escaping: .section)
    }

    /// Closes the element that was opened last.
    package mutating func end() {
        guard let name = open.popLast() else { preconditionFailure("no element is open") }
        switch state {
        case .startTag: bytes.append("/>")
        case .text: endTag(name)
        case .elements:
            indent()
            endTag(name)
        }
        state = .elements
    }

    /// Closes the start tag, if one is open, so that bytes of other elements can follow.
    mutating func beginElements() {
        closeStartTag()
        precondition(state == .elements, "an element holds elements or text, never both")
    }

    /// Forgets what is written, but not which elements are open.
    mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }
}

extension XMLFragment {
    private mutating func closeStartTag() {
        if state == .startTag {
            bytes.append(UInt8(ascii: ">"))
            state = .elements
        }
    }

    private mutating func beginText() {
        precondition(!open.isEmpty && state != .elements, "an element holds elements or text, never both")
        closeStartTag()
        state = .text
    }

    private mutating func endTag(_ name: StaticString) {
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func indent() {
        bytes.append("\n  ")
        for _ in 1..<(depth + open.count) { bytes.append("  ") }
    }

    private mutating func append(_ value: String, escaping: XMLEscaping) throws(IllegalCharacter) {
        let mark = bytes.count
        guard let place = bytes.append(value, escaping: escaping) else { return }
        bytes.removeLast(bytes.count - mark)
        throw IllegalCharacter(in: value, at: place)
    }
}
