/// UTF-8 that was read as Windows-1252 or ISO-8859-1, so that 'é' became 'Ã©' and '’' became 'â€™'.
package struct Mojibake {
    /// The wrong characters, as indices of bytes.
    let range: Range<Int>
    /// The character that was meant.
    let meant: Unicode.Scalar

    /// The characters of Windows-1252 that ISO-8859-1 has elsewhere.
    static let windows1252: [(byte: UInt8, scalar: Unicode.Scalar)] = {
        let scalars: [UInt8: Unicode.Scalar] = [
            0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
            0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•",
            0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
        ]
        return scalars.map { ($0, $1) }.sorted { $0.0 < $1.0 }
    }()

    private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
        uniqueKeysWithValues: windows1252.map { ($0.scalar, $0.byte) })

    /// The first damage in a text that can hardly be meant; `nil` when there is none.
    ///
    /// `Ã` and `Â` (but in capitals, as in 'IRMÃ»'), `â€`, `ðŸ`, and what is left of U+FFFD or a byte order mark count
    /// at once: no language writes them. Other letters before punctuation do occur, as in 'café”…', and count from the
    /// third on.
    package static func first(in text: ArraySlice<UInt8>) -> Mojibake? {
        var doubtful: Mojibake?
        var doubts = 0
        var index = text.startIndex
        while let lead = text[index...].firstIndex(of: 0xC3) {
            index = lead + 2
            guard let found = Mojibake(at: lead, in: text) else { continue }
            if found.isCertain(in: text) { return found }
            doubts += 1
            doubtful = doubtful ?? found
            if doubts == 3 { return doubtful }
            index = found.range.upperBound
        }
        return nil
    }

    private init?(at start: Int, in text: ArraySlice<UInt8>) {
        var encoded: [UInt8] = []
        var cursor = start
        var length = 1
        while encoded.count < length {
            guard let (scalar, next) = Mojibake.scalar(at: cursor, in: text) else { return nil }
            let byte = scalar.value < 0x100 ? UInt8(scalar.value) : Mojibake.bytes[scalar]
            guard let byte else { return nil }
            if encoded.isEmpty {
                guard (0xC2...0xF4).contains(byte) else { return nil }
                length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            } else {
                guard byte & 0xC0 == 0x80 else { return nil }
            }
            encoded.append(byte)
            cursor = next
        }
        guard let text = String(validating: encoded, as: UTF8.self), let meant = text.unicodeScalars.first else {
            return nil
        }
        range = start..<cursor
        self.meant = meant
    }

    private func isCertain(in text: ArraySlice<UInt8>) -> Bool {
        switch meant.value {
        case 0x80..<0x100:
            // A capital before, and it may be a word in capitals before a quotation mark.
            let before = range.lowerBound > text.startIndex ? text[range.lowerBound - 1] : 0
            return !(0x41...0x5A).contains(before)
        case 0x2000..<0x2100, 0x20AC, 0x2122, 0xFFFD, 0xFEFF, 0x1F000...: return true
        default: return false
        }
    }

    private static func scalar(at index: Int, in text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        guard index < text.endIndex else { return nil }
        let lead = text[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= text.endIndex else { return nil }
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for byte in text[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map { ($0, index + length) }
    }
}
