extension [UInt8] {
    /// Appends a text, escaped for its place.
    ///
    /// - Returns: Where a character begins that XML cannot hold, as an offset in UTF-8 bytes; then a part of
    ///   the text has been appended.
    mutating func append(_ text: String, escaping: XMLEscaping) -> Int? {
        var text = text
        return text.withUTF8 { unsafe append($0, escaping: escaping) }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, escaping: XMLEscaping) -> Int? {
        var copied = 0
        var index = unsafe escaping.next(in: bytes, from: 0)
        while index < bytes.count {
            switch unsafe escaping.treatment(of: bytes, at: index) {
            case .copied: index += 1
            case .replaced(let replacement, let length):
                unsafe append(contentsOf: bytes[copied..<index])
                append(replacement)
                index += length
                copied = index
            case .refused: return index
            }
            unsafe index = escaping.next(in: bytes, from: index)
        }
        unsafe append(contentsOf: bytes[copied...])
        return nil
    }

    /// Appends the bytes of a literal.
    mutating func append(_ literal: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
