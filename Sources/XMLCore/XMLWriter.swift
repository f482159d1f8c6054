import CLibXML2

/// Writes one XML document in UTF-8 through libxml2, element by element, in bounded memory.
///
/// An `xmlTextWriter` writes the declaration, the root element and the end of the document, and takes
/// everything else in batches: what lies between is escaped into one buffer, with the very bytes that
/// `xmlTextWriter` would write (the tests compare them). That is quicker than a call an element, although every
/// character is checked, which libxml2 would not do. Elements are indented by two spaces; an element holds
/// elements or text, never both, so indentation changes no content.
///
/// Names are literals, so that no data can become a name. The caller takes what is written as often as it
/// likes with `take`, and gets the rest from `finish`.
@safe package struct XMLWriter: ~Copyable {
    /// How many bytes of a batch are collected before libxml2 gets them.
    private static let batchSize = 1 << 16

    private let writer: xmlTextWriterPtr
    private let output: xmlBufferPtr
    private var batch: [UInt8]
    private var open: [StaticString]
    private var state: State
    private var hasElements: Bool
    private var failure: XMLWritingError?

    private enum State {
        case startTag
        case text
        case elements
    }

    /// A document with its root element, whose attributes are constants and stand in the order given.
    ///
    /// The values of the attributes must be such that XML can hold them.
    /// - Throws: `XMLWritingError` when libxml2 has no memory.
    package init(
        root: StaticString, attributes: KeyValuePairs<StaticString, String> = [:]
    ) throws(XMLWritingError) {
        xmlInitParser()
        guard let output = unsafe xmlBufferCreateSize(XMLWriter.batchSize * 2) else {
            throw XMLWritingError(operation: "xmlBufferCreateSize")
        }
        guard let writer = unsafe xmlNewTextWriterMemory(output, 0) else {
            unsafe xmlBufferFree(output)
            throw XMLWritingError(operation: "xmlNewTextWriterMemory")
        }
        unsafe xmlBufferSetAllocationScheme(output, XML_BUFFER_ALLOC_DOUBLEIT)
        unsafe self.writer = unsafe writer
        unsafe self.output = unsafe output
        batch = []
        batch.reserveCapacity(XMLWriter.batchSize * 2)
        open = []
        state = .elements
        hasElements = false
        check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "xmlTextWriterStartDocument")
        check(unsafe xmlTextWriterStartElement(writer, root.description), "xmlTextWriterStartElement")
        for (name, value) in attributes {
            precondition(IllegalCharacter(in: value) == nil, "attributes of the root are constants")
            check(unsafe xmlTextWriterWriteAttribute(writer, name.description, value), "xmlTextWriterWriteAttribute")
        }
    }

    deinit {
        // The writer flushes into the buffer when it is freed, so it goes first.
        unsafe xmlFreeTextWriter(writer)
        unsafe xmlBufferFree(output)
    }

    /// Opens an element within the one that is open.
    package mutating func start(_ name: StaticString) {
        closeStartTag()
        precondition(state != .text, "an element holds elements or text, never both")
        indent(by: open.count + 1)
        batch.append(UInt8(ascii: "<"))
        batch.append(name)
        open.append(name)
        state = .startTag
        hasElements = true
    }

    /// Writes an attribute of the element that was just opened.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the value; then the attribute is empty.
    package mutating func attribute(_ name: StaticString, _ value: String) throws(IllegalCharacter) {
        precondition(state == .startTag, "attributes stand before text and elements")
        batch.append(UInt8(ascii: " "))
        batch.append(name)
        batch.append("=\"")
        defer { batch.append("\"") }
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
        batch.append("<![CDATA[")
        defer { batch.append("]]>") }
        try append(value, escaping: .section)
    }

    /// Closes the element that was opened last.
    package mutating func end() {
        guard let name = open.popLast() else { preconditionFailure("only the root is open, and finish closes it") }
        switch state {
        case .startTag: batch.append("/>")
        case .text: endTag(name)
        case .elements:
            indent(by: open.count + 1)
            endTag(name)
        }
        state = .elements
        if batch.count >= XMLWriter.batchSize { handOver() }
    }

    /// How many bytes are written and not taken, at least; libxml2 may hold a few thousand more.
    package var pendingBytes: Int { batch.count + Int(unsafe xmlBufferLength(output)) }

    /// What has been written since the last call.
    ///
    /// - Throws: `XMLWritingError` when libxml2 failed since the beginning.
    package mutating func take() throws(XMLWritingError) -> [UInt8] {
        handOver()
        check(unsafe xmlTextWriterFlush(writer), "xmlTextWriterFlush")
        if let failure { throw failure }
        let bytes = unsafe [UInt8](
            UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output))))
        unsafe xmlBufferEmpty(output)
        return bytes
    }

    /// Closes the root and gives what was not taken yet; the last byte is a line feed.
    ///
    /// - Throws: `XMLWritingError` when libxml2 failed since the beginning.
    package consuming func finish() throws(XMLWritingError) -> [UInt8] {
        precondition(open.isEmpty, "every element is closed but the root")
        if hasElements { batch.append("\n") }
        handOver()
        check(unsafe xmlTextWriterEndElement(writer), "xmlTextWriterEndElement")
        check(unsafe xmlTextWriterEndDocument(writer), "xmlTextWriterEndDocument")
        return try take()
    }
}

extension XMLWriter {
    private mutating func closeStartTag() {
        if state == .startTag {
            batch.append(UInt8(ascii: ">"))
            state = .elements
        }
    }

    private mutating func beginText() {
        precondition(!open.isEmpty && state != .elements, "an element holds elements or text, never both")
        closeStartTag()
        state = .text
    }

    private mutating func endTag(_ name: StaticString) {
        batch.append("</")
        batch.append(name)
        batch.append(UInt8(ascii: ">"))
    }

    private mutating func indent(by depth: Int) {
        batch.append("\n  ")
        for _ in 1..<depth { batch.append("  ") }
    }

    private mutating func append(_ value: String, escaping: XMLEscaping) throws(IllegalCharacter) {
        let mark = batch.count
        guard let place = batch.append(value, escaping: escaping) else { return }
        batch.removeLast(batch.count - mark)
        throw IllegalCharacter(in: value, at: place)
    }

    /// Gives the batch to libxml2, in parts that its `int` can count.
    private mutating func handOver() {
        for start in stride(from: 0, to: batch.count, by: 1 << 24) {
            let count = min(batch.count - start, 1 << 24)
            let result = unsafe batch.withUnsafeBufferPointer { bytes in
                unsafe xmlTextWriterWriteRawLen(writer, bytes.baseAddress.map { unsafe $0 + start }, Int32(count))
            }
            check(result, "xmlTextWriterWriteRawLen")
        }
        batch.removeAll(keepingCapacity: true)
    }

    /// Keeps the first failure; what libxml2 returns otherwise is a count that cannot be relied upon.
    private mutating func check(_ result: Int32, _ operation: String) {
        if result < 0, failure == nil { failure = XMLWritingError(operation: operation) }
    }
}
