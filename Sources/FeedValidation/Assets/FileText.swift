import FeedValues

/// Looks whether the bytes of a file are text as the web has it.
enum FileText {
    /// Why bytes are no UTF-8, with the place; `nil` when they are.
    static func fault(of bytes: [UInt8]) -> (message: String, place: TextPlace)? {
        let start = TextPlace(offset: 0, line: 1, column: 1)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return ("the file is UTF-16, not UTF-8", start)
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let offset = error.byteOffsets.lowerBound
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            return ("the byte 0x\(byte) is not UTF-8", place(of: offset, in: bytes))
        }
    }

    /// The place of a byte.
    static func place(of offset: Int, in bytes: [UInt8]) -> TextPlace {
        var last = TextPlace(offset: 0, line: 1, column: 1)
        for line in TextLines(bytes) where line.bytes.startIndex <= offset { last = line.place }
        let column = String(decoding: bytes[last.offset..<offset], as: UTF8.self).unicodeScalars.count + 1
        return TextPlace(offset: offset, line: last.line, column: column)
    }
}
