import FeedValues
import Foundation
import XMLCore

extension String {
    /// The text without white space around it, in Unicode's composed form (NFC).
    var normalizedText: String {
        let trimmed = trimmedText
        return trimmed.isSurelyComposed ? trimmed : trimmed.precomposedStringWithCanonicalMapping
    }

    /// Whether every character is from a block in which nothing composes, as in nearly all texts.
    ///
    /// Foundation's normalisation takes longer than the whole rest of reading an episode.
    private var isSurelyComposed: Bool {
        utf8Span.isKnownASCII || utf8.span.isSurelyComposed
    }

    private var trimmedText: String {
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
            return self
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
        return String(scalars[first...last])
    }

    /// The first HTML tag or character reference, if there is one.
    var firstMarkup: String? {
        let (less, ampersand) = (UInt8(ascii: "<"), UInt8(ascii: "&"))
        guard ByteSearch.first(of: less, ampersand, ampersand, in: utf8.span, from: 0) != nil else { return nil }
        let bytes = Array(utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
            let isTag = byte == UInt8(ascii: "<")
            let close = isTag ? UInt8(ascii: ">") : UInt8(ascii: ";")
            var rest = bytes[(index + 1)...].prefix(isTag ? 200 : 32)
            if isTag, rest.first == UInt8(ascii: "/") { rest.removeFirst() }
            if !isTag, rest.first == UInt8(ascii: "#") { return end(rest, close, in: bytes, from: index) }
            guard let first = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else {
                continue
            }
            if !isTag, !rest.prefix(while: { $0 != close }).allSatisfy({ $0.isASCIIAlphanumeric }) { continue }
            if let markup = end(rest, close, in: bytes, from: index) { return markup }
        }
        return nil
    }

    private func end(_ rest: ArraySlice<UInt8>, _ close: UInt8, in bytes: [UInt8], from start: Int) -> String? {
        rest.firstIndex(of: close).map { String(decoding: bytes[start...$0], as: UTF8.self) }
    }
}

extension Span<UInt8> {
    /// Whether one of two bytes is among these.
    func holds(_ first: UInt8, or second: UInt8) -> Bool {
        ByteSearch.first(of: first, second, second, in: self, from: 0) != nil
    }

    /// Whether every character of a text in UTF-8 is from a block in which nothing composes.
    var isSurelyComposed: Bool {
        var index = 0
        while index < count {
            let lead = self[index]
            if lead < 0x80 {
                index = ByteSearch.firstBeyondASCII(in: self, from: index + 1)
            } else if lead < 0xCC {
                // Below U+0300, or a byte within such a character.
                index += 1
            } else {
                let bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
                guard count - index >= bytes,
                    Unicode.Scalar.isSurelyComposed(scalar(lead & (0x7F >> UInt8(bytes)), from: index, bytes: bytes))
                else { return false }
                index += bytes
            }
        }
        return true
    }

    private func scalar(_ lead: UInt8, from index: Int, bytes: Int) -> UInt32 {
        (1..<bytes).reduce(UInt32(lead)) { $0 << 6 | UInt32(self[index + $1] & 0x3F) }
    }
}

extension Unicode.Scalar {
    /// Whether a character from U+0300 on is from a block of which none composes, decomposes or changes places.
    ///
    /// Of most scripts with marks of their own, which are rarer in notes than what is here, none is.
    fileprivate static func isSurelyComposed(_ scalar: UInt32) -> Bool {
        switch scalar {
        // Han, syllables of Korean, full width, pictures, and how they are shown.
        case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFFEF, 0x1F000...0x1FAFF, 0xFE00...0xFE0F: true
        // Punctuation, money, arrows, symbols, kana and what stands with them.
        case 0x2002...0x205E, 0x20A0...0x20CF, 0x2190...0x2328, 0x232B...0x2ADB, 0x3000...0x3029, 0x3030...0x3098,
            0x309B...0x33FF:
            true
        // Greek, Cyrillic, Hebrew, the letters of Vietnamese.
        case 0x0388...0x0482, 0x048A...0x052F, 0x05D0...0x05EA, 0x1E00...0x1EFF: true
        // Rare Han.
        case 0x20000...0x2F7FF: true
        default: false
        }
    }
}
