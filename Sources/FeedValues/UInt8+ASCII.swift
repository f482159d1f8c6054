extension UInt8 {
    /// Whether the byte is `0` to `9`.
    package var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether the byte is `A` to `Z` or `a` to `z`.
    package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether the byte is `A` to `Z`.
    package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

    /// Whether the byte is a letter or digit of ASCII.
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// The value of a hexadecimal digit; `nil` for any other byte.
    package var hexDigitValue: UInt8? {
        if isASCIIDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    /// The byte with `A` to `Z` in lower case.
    package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

    /// The byte with `a` to `z` in upper case.
    package var asciiUppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }

    /// Whether XML counts the byte as white space (XML 1.0 section 2.3, production S).
    package var isXMLWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
