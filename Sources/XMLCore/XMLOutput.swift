import CLibXML2

/// Where libxml2 writes to: bytes in memory that are taken as they are, without another copy.
final class XMLOutput {
    /// What libxml2 has written since the last call of `take`.
    private(set) var bytes: [UInt8] = []

    private let room: Int

    /// An output that is taken, about, as often as so many bytes are written.
    init(room: Int) { self.room = room + room / 4 }

    /// A writer to this output, which must live as long.
    ///
    /// - Throws: `XMLWritingError` when libxml2 has no memory.
    func makeWriter() throws(XMLWritingError) -> xmlTextWriterPtr {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        guard let buffer = unsafe xmlOutputBufferCreateIO(XMLOutput.write, nil, context, nil) else {
            throw XMLWritingError(operation: "xmlOutputBufferCreateIO")
        }
        guard let writer = unsafe xmlNewTextWriter(buffer) else {
            unsafe xmlOutputBufferClose(buffer)
            throw XMLWritingError(operation: "xmlNewTextWriter")
        }
        return unsafe writer
    }

    /// Gives what is written, and begins anew.
    func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private static let write: xmlOutputWriteCallback = { context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return 0 }
        let output = unsafe Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
        if output.bytes.isEmpty { output.bytes.reserveCapacity(output.room) }
        unsafe UnsafeRawBufferPointer(start: buffer, count: Int(count)).withMemoryRebound(to: UInt8.self) {
            unsafe output.bytes.append(contentsOf: $0)
        }
        return count
    }
}
