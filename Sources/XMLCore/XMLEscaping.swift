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

    /// Which of sixteen bytes may need more than to be copied: all bits of such a byte are set.
    @inline(__always)
    func concerns(in bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
        let isConcern = isControl(bytes) .| isSpecial(bytes) .| (bytes .== sixteen(XMLEscaping.leadOfNoncharacters))
        return unsafe unsafeBitCast(isConcern, to: SIMD2<UInt64>.self)
    }

    /// The place of the first of sixteen bytes that may need more than to be copied; 16 when none does.
    @inline(__always)
    func firstConcern(in bytes: SIMD16<UInt8>) -> Int {
        let concerns = concerns(in: bytes)
        if concerns[0] | concerns[1] == 0 { return 16 }
        let (low, high) = (UInt64(littleEndian: concerns[0]), UInt64(littleEndian: concerns[1]))
        return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }

    /// Which bytes are controls that may need more than to be copied; tabs and line feeds do in attributes only.
    @inline(__always)
    private func isControl(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        let isControl = bytes .< sixteen(0x20)
        return self == .attribute ? isControl : isControl .& (bytes .!= sixteen(0x09)) .& (bytes .!= sixteen(0x0A))
    }

    /// Which bytes have a meaning in the place.
    @inline(__always)
    private func isSpecial(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        if self == .section { return bytes .== sixteen(UInt8(ascii: "]")) }
        // 0x22 and 0x26, quote and ampersand, differ in one bit, and so do 0x3C and 0x3E, the angle brackets.
        return ((bytes & sixteen(0xFB)) .== sixteen(0x22)) .| ((bytes & sixteen(0xFD)) .== sixteen(0x3C))
    }

    /// A byte in each of sixteen places: operators on two vectors are quick, those on a vector and a number are not.
    @inline(__always)
    private func sixteen(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

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
        case XMLEscaping.leadOfNoncharacters: unsafe isNoncharacter(bytes, at: index) ? .refused : .copied
        default: .refused
        }
    }

    /// The first byte of U+FFFE and U+FFFF, the only characters above the controls that a Swift string can hold
    /// and XML cannot.
    private static let leadOfNoncharacters: UInt8 = 0xEF

    private func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return unsafe bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
