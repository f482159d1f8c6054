import CLibXML2

/// The same documents, written by `xmlTextWriter` alone, call by call.
enum XMLWriterOracle {
    /// The document that some calls make within a root `r`.
    static func document(of steps: [XMLWriterStep]) -> [UInt8] {
        xmlInitParser()
        guard let output = unsafe xmlBufferCreate(), let writer = unsafe xmlNewTextWriterMemory(output, 0) else {
            return []
        }
        defer { unsafe xmlBufferFree(output) }
        unsafe xmlTextWriterSetIndent(writer, 1)
        unsafe xmlTextWriterSetIndentString(writer, "  ")
        unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
        unsafe xmlTextWriterStartElement(writer, "r")
        unsafe xmlTextWriterWriteAttribute(writer, "version", "2.0")
        for step in steps { unsafe perform(step, writer) }
        unsafe xmlTextWriterEndDocument(writer)
        unsafe xmlFreeTextWriter(writer)
        return unsafe [UInt8](
            UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output))))
    }

    @unsafe private static func perform(_ step: XMLWriterStep, _ writer: xmlTextWriterPtr) {
        switch step {
        case .start(let name): unsafe xmlTextWriterStartElement(writer, name.description)
        case .attribute(let name, let value): unsafe xmlTextWriterWriteAttribute(writer, name.description, value)
        case .text(let value): unsafe xmlTextWriterWriteString(writer, value)
        case .section(let value):
            unsafe xmlTextWriterStartCDATA(writer)
            unsafe xmlTextWriterWriteString(writer, value)
            unsafe xmlTextWriterEndCDATA(writer)
        case .end: unsafe xmlTextWriterEndElement(writer)
        }
    }
}
