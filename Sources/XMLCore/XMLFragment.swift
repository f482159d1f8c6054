/// Elements as bytes, which a document can hold at a known depth.
///
/// They are the very bytes that `xmlTextWriter` would write (the tests compare them), although every character is
/// checked, which libxml2 would not do. Elements are indented by two spaces; an element holds elements or text,
/// never both, so indentation changes no content. Names are literals, so that no data can become a name; elements that came
/// from elsewhere as a whole have been read before.
///
/// A fragment can be made on any thread; its bytes are given to an `XMLWriter`, then or later.
package struct XMLFragment: ~Copyable {
    private var buffer = ByteBuffer(capacity: 1 << 12)
    private let depth: Int
    private var open: [StaticString] = []
    private var state = State.elements
    /// Where the section lies that was opened last, with its marks.
    private var lastSection = 0..<0

    private enum State {
        case startTag
        case text
        case section
        case elements
    }

    /// An empty fragment, whose elements will be within so many others of a document; the root counts.
    package init(depth: Int) {
        precondition(depth > 0, "the root is written with the document")
        self.depth = depth
    }

    /// How many bytes are written.
    package var count: Int { buffer.count }

    /// What is written: elements, each with the line break and the indentation before it.
    package var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

    /// Whether every element is closed.
    package var isWhole: Bool { open.isEmpty }

    /// Opens an element within the one that is open.
    package mutating func start(_ name: StaticString) {
        startTag(name)
        open.append(name)
        state = .startTag
    }

    /// Closes the element that was opened last.
    package mutating func end() {
        guard let name = open.popLast() else { preconditionFailure("no element is open") }
        switch state {
        case .startTag: buffer.append("/>")
        case .text: endTag(name)
        case .elements:
            indent()
            endTag(name)
        case .section: preconditionFailure("a section is closed before its element")
        }
        state = .elements
    }

    /// Writes an attribute of the element that was just opened.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the value; then the attribute is empty.
    package mutating func attribute(_ name: StaticString, _ value: String) throws(IllegalCharacter) {
        beginAttribute(name)
        defer { buffer.append("\"") }
        try append(value, escaping: .attribute)
    }

    /// Writes an attribute of the element that was just opened, with a number.
    package mutating func attribute(_ name: StaticString, _ number: Int) {
        beginAttribute(name)
        buffer.append(decimal: number)
        buffer.append("\"")
    }

    /// Writes an attribute of the element that was just opened, with ASCII that needs no escaping.
    package mutating func attribute(_ name: StaticString, ascii value: Span<UInt8>) {
        beginAttribute(name)
        buffer.append(value)
        buffer.append("\"")
    }

    /// Writes text, escaped, into the element that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func text(_ value: String) throws(IllegalCharacter) {
        beginText()
        try append(value, escaping: .text)
    }

    /// Writes a number into the element that is open.
    package mutating func text(_ number: Int) {
        beginText()
        buffer.append(decimal: number)
    }

    /// Writes an element that holds text, escaped, within the one that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then the element is empty.
    package mutating func element(_ name: StaticString, _ value: String) throws(IllegalCharacter) {
        startTag(name)
        buffer.append(UInt8(ascii: ">"))
        defer { endTag(name) }
        try append(value, escaping: .text)
    }

    /// Writes an element that holds ASCII that needs no escaping, within the one that is open.
    package mutating func element(_ name: StaticString, ascii value: Span<UInt8>) {
        startTag(name)
        buffer.append(UInt8(ascii: ">"))
        buffer.append(value)
        endTag(name)
    }

    /// Writes a whole element, which is well-formed where it will stand, within the one that is open.
    package mutating func element(checked xml: String) {
        beginElements()
        indent()
        buffer.append(xml.utf8.span)
    }

    /// Opens a section of CDATA, which people can read when it is HTML, in the element that is open.
    package mutating func startSection() {
        beginText()
        lastSection = buffer.count..<buffer.count
        buffer.append("<![CDATA[")
        state = .section
    }

    /// Writes text into the section that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func section(_ value: String) throws(IllegalCharacter) {
        precondition(state == .section, "a section is opened first")
        try append(value, escaping: .section)
    }

    /// Writes a line feed into the section that is open.
    package mutating func sectionLineFeed() {
        precondition(state == .section, "a section is opened first")
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Closes the section.
    package mutating func endSection() {
        precondition(state == .section, "a section is opened first")
        buffer.append("]]>")
        lastSection = lastSection.lowerBound..<buffer.count
        state = .text
    }

    /// Writes the section that was closed last once more, into the element that is open.
    package mutating func repeatSection() {
        precondition(state == .startTag, "an element has one section")
        beginText()
        buffer.append(copyOf: lastSection)
    }
}

extension XMLFragment {
    /// What is written, for as long as a closure runs.
    borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe buffer.withBytes(body)
    }

    /// Forgets what is written, but not which elements are open.
    package mutating func removeBytes() {
        buffer.truncate(to: 0)
        lastSection = 0..<0
    }

    /// Closes the start tag, if one is open, so that bytes of other elements can follow.
    mutating func beginElements() {
        closeStartTag()
        precondition(state == .elements, "an element holds elements or text, never both")
    }

    private mutating func startTag(_ name: StaticString) {
        beginElements()
        indent()
        buffer.append(UInt8(ascii: "<"))
        buffer.append(name)
    }

    private mutating func closeStartTag() {
        if state == .startTag {
            buffer.append(UInt8(ascii: ">"))
            state = .elements
        }
    }

    private mutating func endTag(_ name: StaticString) {
        buffer.append("</")
        buffer.append(name)
        buffer.append(UInt8(ascii: ">"))
    }

    private mutating func beginAttribute(_ name: StaticString) {
        precondition(state == .startTag, "attributes stand before text and elements")
        buffer.append(UInt8(ascii: " "))
        buffer.append(name)
        buffer.append("=\"")
    }

    private mutating func beginText() {
        precondition(state == .startTag || state == .text, "an element holds elements or text, never both")
        closeStartTag()
        state = .text
    }

    private mutating func indent() { buffer.append(lineFeedAndSpaces: 2 * (depth + open.count)) }

    private mutating func append(_ value: String, escaping: XMLEscaping) throws(IllegalCharacter) {
        let mark = buffer.count
        guard let place = buffer.append(value.utf8.span, escaping: escaping) else { return }
        buffer.truncate(to: mark)
        throw IllegalCharacter(in: value, at: place)
    }
}
