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
        guard utf8.span.holds(UInt8(ascii: "<"), or: UInt8(ascii: "&")) else { return nil }
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
        for index in indices where self[index] == first || self[index] == second { return true }
        return false
    }

    /// Whether every character of a text in UTF-8 is from a block in which nothing composes.
    fileprivate var isSurelyComposed: Bool {
        var index = 0
        while index < count {
            let lead = self[index]
            if lead < 0x80 {
                index = ByteSearch.firstBeyondASCII(in: self, from: index + 1)
            } else if lead < 0xCC {
                // Below U+0300, or a byte within such a character.
                index += 1
            } else if lead >= 0xF0 {
                guard count - index >= 4, 0x1F300...0x1FAFF ~= scalar(lead & 0x07, from: index, bytes: 4) else {
                    return false
                }
                index += 4
            } else {
                guard lead >= 0xE0, count - index >= 3 else { return false }
                switch scalar(lead & 0x0F, from: index, bytes: 3) {
                case 0x2010...0x205E, 0x3000...0x3029, 0x3400...0x9FFF, 0xFF00...0xFFEF: index += 3
                default: return false
                }
            }
        }
        return true
    }

    private func scalar(_ lead: UInt8, from index: Int, bytes: Int) -> UInt32 {
        (1..<bytes).reduce(UInt32(lead)) { $0 << 6 | UInt32(self[index + $1] & 0x3F) }
    }
}
