/// Looks at the bytes of a text eight at a time.
package enum ByteSearch {
    /// Where the first byte from a place on stands that is one of two, or a control below U+0020.
    static func firstControl(or first: UInt8, or second: UInt8, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        unsafe text.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let (one, two) = (ones &* UInt64(first), ones &* UInt64(second))
            var index = start - text.startIndex
            while index + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let controls = (word &- ones &* 0x20) & ~word & highs
                guard controls | zeros(word ^ one) | zeros(word ^ two) == 0 else { break }
                index += 8
            }
            while index < raw.count {
                let byte = unsafe raw[index]
                if byte < 0x20 || byte == first || byte == second { return text.startIndex + index }
                index += 1
            }
            return nil
        }
    }

    /// Where the first of three bytes stands in a text, from a place on.
    package static func first(
        of first: UInt8, _ second: UInt8, _ third: UInt8, in text: ArraySlice<UInt8>, from start: Int
    ) -> Int? {
        unsafe text.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let (one, two, three) = (ones &* UInt64(first), ones &* UInt64(second), ones &* UInt64(third))
            var index = start - text.startIndex
            while index + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                guard zeros(word ^ one) | zeros(word ^ two) | zeros(word ^ three) == 0 else { break }
                index += 8
            }
            while index < raw.count {
                let byte = unsafe raw[index]
                if byte == first || byte == second || byte == third { return text.startIndex + index }
                index += 1
            }
            return nil
        }
    }

    /// Where the first byte from a place on stands that is no printable character of ASCII.
    package static func firstUnprintable(in text: [UInt8], from start: Int) -> Int? {
        unsafe text.withUnsafeBytes { raw in
            var index = start
            while index + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // A byte that is not ASCII has its highest bit; so has U+007F with one added.
                guard (word | (word &- ones &* 0x20) | (word &+ ones)) & highs == 0 else { break }
                index += 8
            }
            while index < raw.count {
                let byte = unsafe raw[index]
                if byte < 0x20 || byte >= 0x7F { return index }
                index += 1
            }
            return nil
        }
    }

    /// Whether a byte is in a text.
    package static func contains(_ byte: UInt8, in text: ArraySlice<UInt8>) -> Bool {
        first(of: byte, byte, byte, in: text, from: text.startIndex) != nil
    }

    /// Whether two texts have the same bytes.
    package static func areEqual(_ text: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        guard text.count == other.count else { return false }
        return unsafe text.withUnsafeBufferPointer { bytes in
            unsafe other.withUnsafeBufferPointer { others in
                let (raw, rest) = (UnsafeRawBufferPointer(bytes), UnsafeRawBufferPointer(others))
                var index = 0
                while index + 8 <= raw.count {
                    let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    guard unsafe word == rest.loadUnaligned(fromByteOffset: index, as: UInt64.self) else {
                        return false
                    }
                    index += 8
                }
                while index < raw.count {
                    guard unsafe raw[index] == rest[index] else { return false }
                    index += 1
                }
                return true
            }
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    // Not zero if, and only if, a byte of the word is.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
