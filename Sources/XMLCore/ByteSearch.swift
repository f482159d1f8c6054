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

    /// How often a byte stands in a range.
    static func count(of byte: UInt8, in array: [UInt8], _ range: Range<Int>) -> Int {
        let wanted = ones &* UInt64(byte)
        return sum(in: array, range) { word in
            let rest = word ^ wanted
            // Of each byte its highest bit: whether it is not zero, without a carry into the next.
            return (((rest & ~highs) &+ ~highs) | rest) & highs ^ highs
        }
    }

    /// How many characters begin in a range of UTF-8, counted in Unicode scalars.
    static func scalarCount(in array: [UInt8], _ range: Range<Int>) -> Int {
        range.count - sum(in: array, range) { word in word & ~(word << 1) & highs }
    }

    /// Where the first byte from a place on stands that is not ASCII, or the end of the range.
    static func firstBeyondASCII(in array: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(array)
        var index = start
        while index + 16 <= raw.count {
            let one = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let other = unsafe raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            guard (one | other) & highs == 0 else { break }
            index += 16
        }
        while index < raw.count, unsafe raw[index] < 0x80 { index += 1 }
        return index
    }

    /// Adds up the marked bytes of all words of a range; `marks` gives those of a word by their highest bits.
    @inline(__always)
    private static func sum(in array: [UInt8], _ range: Range<Int>, marks: (UInt64) -> UInt64) -> Int {
        let bytes = array.span.extracting(range)
        return unsafe bytes.withUnsafeBytes { raw in
            var (index, sum) = (0, 0)
            while index + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                sum += number(marks(word))
                index += 8
            }
            guard index < raw.count else { return sum }
            // The rest in a word of its own, filled up with bytes that no count takes.
            var last: UInt64 = 0
            while index < raw.count {
                last = last << 8 | UInt64(unsafe raw[index])
                index += 1
            }
            return sum + number(marks(last))
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

    // How many bytes have their highest bit, where no other bit is set.
    @inline(__always) private static func number(_ marks: UInt64) -> Int { Int(((marks >> 7) &* ones) >> 56) }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    // Not zero if, and only if, a byte of the word is.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
