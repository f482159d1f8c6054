import FeedValues

/// A reference to a character in simple HTML, with its semicolon: a common name, or a number in decimal.
struct SimpleReference {
    /// What stands for it, as UTF-8.
    let characters: [UInt8]
    /// Index after the semicolon.
    let end: Int

    /// The reference at an ampersand; `nil` where there is none, or one that others know more about.
    init?(_ raw: UnsafeRawBufferPointer, at start: Int) {
        let rest = unsafe raw[(start + 1)...].prefix(9)
        guard let semicolon = unsafe rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = unsafe Array(rest[..<semicolon])
        end = semicolon + 1
        if name.first == UInt8(ascii: "#") {
            guard let characters = SimpleReference.character(numbered: name.dropFirst()) else { return nil }
            self.characters = characters
        } else {
            guard let known = SimpleReference.known.first(where: { name.elementsEqual($0.name) }) else { return nil }
            characters = known.characters
        }
    }

    /// Whether an ampersand begins no reference, as in `?a=1&b=2`.
    static func isNone(_ raw: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var end = start + 1
        while end < raw.count, unsafe raw[end].isASCIIAlphanumeric || raw[end] == UInt8(ascii: "_") { end += 1 }
        guard end > start + 1, end < raw.count, unsafe raw[start + 1].isASCIILetter else { return false }
        return unsafe raw[end] == UInt8(ascii: "=")
    }

    // libxml2 tells of U+003B as if it stood there. Other controls than those of layout it does not take.
    private static func character(numbered digits: ArraySlice<UInt8>) -> [UInt8]? {
        guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        let number = digits.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
        guard number != 0x3B, (0x20..<0x7F).contains(number) || (0xA0..<0xD800).contains(number),
            let scalar = Unicode.Scalar(number)
        else { return nil }
        return Array(String(Character(scalar)).utf8)
    }

    private static let known: [(name: [UInt8], characters: [UInt8])] = [
        ("amp", "&"), ("nbsp", "\u{A0}"), ("quot", "\""), ("lt", "<"), ("gt", ">"), ("rsquo", "’"), ("lsquo", "‘"),
        ("rdquo", "”"), ("ldquo", "“"), ("ndash", "–"), ("mdash", "—"), ("hellip", "…"), ("eacute", "é"),
        ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("szlig", "ß"), ("copy", "©"), ("bull", "•"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
