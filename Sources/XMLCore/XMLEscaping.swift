/// How a text becomes part of a document; in each place other bytes have a meaning.
///
/// The replacements are those of `xmlTextWriter`: `xmlEncodeSpecialChars` for text, and
/// `xmlBufAttrSerializeTxtContent` for attributes.
enum XMLEscaping {
    /// Between two tags.
    case text
    /// Between the quotes of an attribute, where a parser would make spaces of tabs and line breaks.
    case attribute
    /// Within CDATA, which ends at `]]>`, and where a parser would take a carriage return for a line feed.
    case section

    /// What is done with a byte that may need more than to be copied.
    enum Treatment {
        /// The byte is copied after all.
        case copied
        /// The bytes from here on, so many, give way to a text.
        case replaced(StaticString, length: Int)
        /// XML cannot hold the character that begins here.
        case refused
    }

    /// Whether a byte may need more than to be copied.
    @inline(__always)
    func concerns(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return byte == XMLEscaping.leadOfNoncharacters }
        return (byte < 64 ? lowMask : highMask) & (1 << UInt64(byte & 63)) != 0
    }

    /// What is done with the byte at a place of a text in UTF-8.
    func treatment(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Treatment {
        switch unsafe bytes[index] {
        case UInt8(ascii: "\""): .replaced("&quot;", length: 1)
        case UInt8(ascii: "&"): .replaced("&amp;", length: 1)
        case UInt8(ascii: "<"): .replaced("&lt;", length: 1)
        case UInt8(ascii: ">"): .replaced("&gt;", length: 1)
        case UInt8(ascii: "\t"): .replaced("&#9;", length: 1)
        case UInt8(ascii: "\n"): .replaced("&#10;", length: 1)
        case UInt8(ascii: "\r"): .replaced(self == .section ? "]]>&#13;<![CDATA[" : "&#13;", length: 1)
        case UInt8(ascii: "]"):
            unsafe bytes[index...].starts(with: "]]>".utf8) ? .replaced("]]]]><![CDATA[", length: 2) : .copied
        case XMLEscaping.leadOfNoncharacters: unsafe isNoncharacter(bytes[index...].prefix(3)) ? .refused : .copied
        default: .refused
        }
    }

    /// The first byte of U+FFFE and U+FFFF, the only characters above the controls that a Swift string can hold
    /// and XML cannot.
    private static let leadOfNoncharacters: UInt8 = 0xEF

    private func isNoncharacter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        unsafe bytes.elementsEqual([0xEF, 0xBF, 0xBE]) || bytes.elementsEqual([0xEF, 0xBF, 0xBF])
    }

    /// A bit for each of the bytes 0 to 63 that need more than to be copied: controls and `"`, `&`, `<`, `>`.
    private var lowMask: UInt64 {
        switch self {
        case .text: XMLEscaping.controls & XMLEscaping.notTabOrLineFeed | XMLEscaping.markup
        case .attribute: XMLEscaping.controls | XMLEscaping.markup
        case .section: XMLEscaping.controls & XMLEscaping.notTabOrLineFeed
        }
    }

    /// A bit for each of the bytes 64 to 127 that need more than to be copied.
    private var highMask: UInt64 { self == .section ? 1 << UInt64(UInt8(ascii: "]") - 64) : 0 }

    private static var controls: UInt64 { 0xFFFF_FFFF }
    private static var notTabOrLineFeed: UInt64 { ~(1 << 0x09 | 1 << 0x0A) }
    private static var markup: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E }
}

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
        var index = 0
        while index < bytes.count {
            guard escaping.concerns(unsafe bytes[index]) else {
                index += 1
                continue
            }
            switch unsafe escaping.treatment(of: bytes, at: index) {
            case .copied: index += 1
            case .replaced(let replacement, let length):
                unsafe append(contentsOf: bytes[copied..<index])
                append(replacement)
                index += length
                copied = index
            case .refused: return index
            }
        }
        unsafe append(contentsOf: bytes[copied...])
        return nil
    }

    /// Appends the bytes of a literal.
    mutating func append(_ literal: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
