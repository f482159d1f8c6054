/// Texts in ID3 tags.
extension ID3Tag {
    /// The text with the byte of its encoding ahead: UTF-8, which the third version does not know, or UTF-16.
    static func encoded(_ text: String, _ version: Int) -> [UInt8] {
        if version == 4 { return [3] + Array(text.utf8) }
        return [1, 0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The first text in bytes, up to the zero that parts it from another.
    static func text(_ bytes: ArraySlice<UInt8>, _ encoding: UInt8) -> String {
        switch encoding {
        case 1, 2:
            var units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            if encoding == 1, units.first == 0xFFFE { units = units.map(\.byteSwapped) }
            if units.first == 0xFEFF { units.removeFirst() }
            return String(decoding: first(in: units[...]), as: UTF16.self)
        case 3: return String(decoding: first(in: bytes), as: UTF8.self)
        default: return String(String.UnicodeScalarView(first(in: bytes).map { Unicode.Scalar($0) }))
        }
    }

    private static func first<Unit: FixedWidthInteger>(in units: ArraySlice<Unit>) -> ArraySlice<Unit> {
        units.drop { $0 == 0 }.prefix { $0 != 0 }
    }

    /// What follows the first text in bytes.
    static func afterText(_ bytes: ArraySlice<UInt8>, _ encoding: UInt8) -> ArraySlice<UInt8> {
        guard encoding == 1 || encoding == 2 else { return bytes.drop { $0 != 0 }.dropFirst() }
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex, bytes[index] != 0 || bytes[index + 1] != 0 { index += 2 }
        return bytes[min(index + 2, bytes.endIndex)...]
    }
}
