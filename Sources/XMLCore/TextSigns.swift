/// What some text may hold that deserves a closer look, found in one pass over its bytes.
///
/// A sign is cheap to see and may be false; text without it certainly lacks the matter.
package struct TextSigns: OptionSet, Sendable {
    /// One bit a sign.
    package let rawValue: UInt8

    /// The signs of some bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whether none of some signs is there; said here, as those of other modules ask it at each text.
    @inlinable package func isDisjoint(with other: TextSigns) -> Bool { rawValue & other.rawValue == 0 }

    /// A control character U+0080 to U+009F, or U+FFFD.
    package static let damage = TextSigns(rawValue: 1)
    /// A letter U+00C2 to U+00F4 before a character that UTF-8 read as Windows-1252 or ISO-8859-1 puts there.
    package static let mojibake = TextSigns(rawValue: 2)
    /// A control of the direction of text, or U+200B.
    package static let hidden = TextSigns(rawValue: 4)
    /// A combining mark, conjoining jamo or compatibility form that Normalization Form C may replace.
    package static let decomposed = TextSigns(rawValue: 8)

    /// The signs in a text, which must be UTF-8.
    package init(in bytes: ArraySlice<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe TextSigns(scanning: $0) }
    }

    private init(scanning bytes: UnsafeBufferPointer<UInt8>) {
        self = []
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            var lead = unsafe raw[index]
            if lead < 0x80 {
                // Most text is nothing else.
                index = unsafe ByteSearch.firstBeyondASCII(in: bytes, from: index + 1)
                guard index < raw.count else { return }
                lead = unsafe raw[index]
            }
            // Nearly all that is written in Chinese and Japanese has no sign.
            if (0xE4...0xE9).contains(lead) {
                index += 3
                continue
            }
            let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index + length <= raw.count else { return }
            let second = unsafe raw[index + 1]
            switch length {
            case 2:
                let next = unsafe index + 2 < raw.count ? raw[index + 2] : 0
                formUnion(TextSigns(lead, second, next: next))
            case 3: formUnion(unsafe TextSigns(lead, second, raw[index + 2]))
            default: break
            }
            index += length
        }
    }

    private init(_ lead: UInt8, _ second: UInt8, next: UInt8) {
        switch lead {
        case 0xC2 where second <= 0x9F: self = .damage
        case 0xC3 where (0x82...0xB4).contains(second) && [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(next):
            self = .mojibake
        case 0xCC, 0xCD: self = .decomposed
        case 0xCE where second == 0x87: self = .decomposed
        default: self = []
        }
    }

    private init(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
        switch (lead, second) {
        case (0xE2, 0x80):
            self = third == 0x8B || (0xAA...0xAE).contains(third) ? .hidden : third < 0x82 ? .decomposed : []
        case (0xE2, 0x81): self = (0xA6...0xA9).contains(third) ? .hidden : []
        case (0xE2, 0x84): self = [0xA6, 0xAA, 0xAB].contains(third) ? .decomposed : []
        case (0xE2, 0x8C): self = [0xA9, 0xAA].contains(third) ? .decomposed : []
        case (0xE3, 0x82): self = [0x99, 0x9A].contains(third) ? .decomposed : []
        case (0xE1, 0x84...0x87), (0xEF, 0xA4...0xAB): self = .decomposed
        case (0xEF, 0xBF): self = third == 0xBD ? .damage : []
        default: self = []
        }
    }
}
