import CLibXML2

/// Writes one XML document in UTF-8 through libxml2, in bounded memory.
///
/// An `xmlTextWriter` writes the declaration, the root element and the end of the document, and takes
/// everything else in batches: what lies between is an `XMLFragment`, made here call by call or elsewhere. That is
/// quicker than a call of libxml2 an element.
///
/// The caller takes what is written as often as it likes with `take`, and gets the rest from `finish`.
@safe package struct XMLWriter: ~Copyable {
    /// How many bytes of a batch are collected before libxml2 gets them.
    private static let batchSize = 1 << 16

    private let writer: xmlTextWriterPtr
    private let output: XMLOutput
    private var batch = XMLFragment(depth: 1)
    private var hasElements = false
    private var failure: XMLWritingError?

    /// A document with its root element, whose attributes are constants and stand in the order given.
    ///
    /// The values of the attributes must be such that XML can hold them.
    /// - Throws: `XMLWritingError` when libxml2 has no memory.
    package init(
        root: StaticString, attributes: KeyValuePairs<StaticString, String> = [:]
    ) throws(XMLWritingError) {
        try self.init(root: root, attributes: attributes.map { (name: $0.key.description, value: $0.value) })
    }

    /// A document with its root element, whose attributes stand in the order given.
    ///
    /// Their names must be names, and their values such that XML can hold them.
    /// - Throws: `XMLWritingError` when libxml2 has no memory.
    package init(
        root: StaticString, attributes: [(name: String, value: String)]
    ) throws(XMLWritingError) {
        xmlInitParser()
        output = XMLOutput(room: XMLWriter.batchSize)
        unsafe writer = try output.makeWriter()
        check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "xmlTextWriterStartDocument")
        check(unsafe xmlTextWriterStartElement(writer, root.description), "xmlTextWriterStartElement")
        for (name, value) in attributes {
            precondition(IllegalCharacter(in: value) == nil, "attributes of the root can be written")
            check(unsafe xmlTextWriterWriteAttribute(writer, name, value), "xmlTextWriterWriteAttribute")
        }
    }

    deinit {
        // The writer flushes into the output when it is freed.
        withExtendedLifetime(output) { unsafe xmlFreeTextWriter(writer) }
    }

    /// Opens an element within the one that is open.
    package mutating func start(_ name: StaticString) {
        hasElements = true
        batch.start(name)
    }

    /// Writes an attribute of the element that was just opened.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the value; then the attribute is empty.
    package mutating func attribute(_ name: StaticString, _ value: String) throws(IllegalCharacter) {
        try batch.attribute(name, value)
    }

    /// Writes text, escaped, into the element that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func text(_ value: String) throws(IllegalCharacter) { try batch.text(value) }

    /// Writes text as CDATA, which people can read when it is HTML, into the element that is open.
    ///
    /// - Throws: `IllegalCharacter` when XML cannot hold the text; then nothing of it is written.
    package mutating func section(_ value: String) throws(IllegalCharacter) {
        batch.startSection()
        defer { batch.endSection() }
        try batch.section(value)
    }

    /// Closes the element that was opened last.
    package mutating func end() {
        batch.end()
        if batch.count >= XMLWriter.batchSize { handOverBatch() }
    }

    /// Writes elements into the element that is open: the bytes of a whole `XMLFragment` of that depth.
    package mutating func append(elements bytes: [UInt8]) {
        beginElements()
        unsafe check(bytes.withUnsafeBufferPointer { unsafe XMLWriter.handOver($0, to: writer) })
    }

    /// Writes elements into the element that is open: those of a whole fragment of that depth.
    package mutating func append(_ fragment: borrowing XMLFragment) {
        precondition(fragment.isWhole, "every element of a fragment is closed")
        beginElements()
        unsafe check(fragment.withBytes { unsafe XMLWriter.handOver($0, to: writer) })
    }

    /// How many bytes are written and not taken, at least; libxml2 may hold a few thousand more.
    package var pendingBytes: Int { batch.count + output.bytes.count }

    /// What has been written since the last call.
    ///
    /// - Throws: `XMLWritingError` when libxml2 failed since the beginning.
    package mutating func take() throws(XMLWritingError) -> [UInt8] {
        handOverBatch()
        check(unsafe xmlTextWriterFlush(writer), "xmlTextWriterFlush")
        if let failure { throw failure }
        return output.take()
    }

    /// Closes the root and gives what was not taken yet; the last byte is a line feed.
    ///
    /// - Throws: `XMLWritingError` when libxml2 failed since the beginning.
    package consuming func finish() throws(XMLWritingError) -> [UInt8] {
        precondition(batch.isWhole, "every element is closed but the root")
        handOverBatch()
        if hasElements { check(unsafe xmlTextWriterWriteRawLen(writer, "\n", 1)) }
        check(unsafe xmlTextWriterEndElement(writer), "xmlTextWriterEndElement")
        check(unsafe xmlTextWriterEndDocument(writer), "xmlTextWriterEndDocument")
        return try take()
    }
}

extension XMLWriter {
    private mutating func beginElements() {
        hasElements = true
        batch.beginElements()
        handOverBatch()
    }

    private mutating func handOverBatch() {
        guard batch.count > 0 else { return }
        unsafe check(batch.withBytes { unsafe XMLWriter.handOver($0, to: writer) })
        batch.removeBytes()
    }

    /// Gives bytes to libxml2, in parts that its `int` can count; a failure is negative.
    private static func handOver(_ bytes: UnsafeBufferPointer<UInt8>, to writer: xmlTextWriterPtr) -> Int32 {
        var result: Int32 = 0
        for start in stride(from: 0, to: bytes.count, by: 1 << 24) {
            let count = min(bytes.count - start, 1 << 24)
            let written = unsafe xmlTextWriterWriteRawLen(
                writer, bytes.baseAddress.map { unsafe $0 + start }, Int32(count))
            result = min(result, written)
        }
        return result
    }

    /// Keeps the first failure; what libxml2 returns otherwise is a count that cannot be relied upon.
    private mutating func check(_ result: Int32, _ operation: String = "xmlTextWriterWriteRawLen") {
        if result < 0, failure == nil { failure = XMLWritingError(operation: operation) }
    }
}
