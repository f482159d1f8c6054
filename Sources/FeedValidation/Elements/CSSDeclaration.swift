import FeedValues

/// A declaration in a `style` attribute: what a browser makes of `color: red`.
struct CSSDeclaration {
    /// The property in lower case.
    let property: String
    /// The value in lower case, without white space around it and without comments.
    let value: String

    /// The declarations of a style, in order.
    ///
    /// Comments are left out and escapes opened first: both serve to hide words. Semicolons in quotes and brackets
    /// belong to values.
    static func all(in style: String) -> [CSSDeclaration] {
        let bytes = opened(Array(style.utf8))
        var declarations: [CSSDeclaration] = []
        var start = 0
        var brackets = 0
        var quote: UInt8?
        for (index, byte) in bytes.enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "("): brackets += 1
            case UInt8(ascii: ")"): brackets = max(0, brackets - 1)
            case UInt8(ascii: ";") where brackets == 0:
                if let declaration = CSSDeclaration(bytes[start..<index]) { declarations.append(declaration) }
                start = index + 1
            default: break
            }
        }
        if let declaration = CSSDeclaration(bytes[start...]) { declarations.append(declaration) }
        return declarations
    }

    private init?(_ bytes: ArraySlice<UInt8>) {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        property = String(decoding: bytes[..<colon].trimmedOfXMLWhiteSpace, as: UTF8.self).asciiLowercased
        value = String(decoding: bytes[(colon + 1)...].trimmedOfXMLWhiteSpace, as: UTF8.self).asciiLowercased
    }

    // Without comments, `\65 ` and `\e` as the letters they stand for (CSS Syntax section 4.3.7).
    private static func opened(_ bytes: [UInt8]) -> [UInt8] {
        var opened: [UInt8] = []
        opened.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if bytes[index] == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
                index += 2
                while index + 1 < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
                index += 2
            } else if bytes[index] == UInt8(ascii: "\\") {
                index = openEscape(bytes, after: index, &opened)
            } else {
                opened.append(bytes[index])
                index += 1
            }
        }
        return opened
    }

    private static func openEscape(_ bytes: [UInt8], after slash: Int, _ opened: inout [UInt8]) -> Int {
        let digits = bytes[(slash + 1)...].prefix(6).prefix { $0.hexDigitValue != nil }
        guard !digits.isEmpty else { return slash + 1 }
        let number = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexDigitValue ?? 0) }
        if let scalar = Unicode.Scalar(number) { opened += Array(String(Character(scalar)).utf8) }
        let end = digits.endIndex
        return end < bytes.count && bytes[end].isXMLWhiteSpace ? end + 1 : end
    }
}
