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

    /// Whether one of eight bytes may need more than to be copied; true for some words where none does.
    @inline(__always)
    func concerns(anyOf word: UInt64) -> Bool {
        let always = ((word &- eight(0x20)) & ~word) | zeros(in: word ^ eight(0xEF))
        // 0x22 and 0x26, quote and ampersand, differ in one bit, and so do 0x3C and 0x3E, the angle brackets.
        let special =
            self == .section
            ? zeros(in: word ^ eight(0x5D))
            : zeros(in: (word & eight(0xFB)) ^ eight(0x22)) | zeros(in: (word & eight(0xFD)) ^ eight(0x3C))
        return (always | special) & eight(0x80) != 0
    }

    /// A byte in each of eight places.
    @inline(__always)
    private func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The high bit of at least one byte when a byte is zero (Alan Mycroft's test); other bits mean nothing.
    @inline(__always)
    private func zeros(in word: UInt64) -> UInt64 { (word &- eight(1)) & ~word }

    /// The first byte at or after a place that may need more than to be copied; the end if there is none.
    func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < raw.count {
            let end = min(index + 8, raw.count)
            if end == index + 8, !concerns(anyOf: unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index = end
                continue
            }
            while index < end {
                if concerns(unsafe bytes[index]) { return index }
                index += 1
            }
        }
        return index
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
