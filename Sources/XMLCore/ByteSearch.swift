/// Looks at the bytes of a text sixteen at a time.
package enum ByteSearch {
    /// Sixteen bytes that lie together.
    private typealias Block = SIMD16<UInt8>

    /// Where the first byte from a place on stands that is one of two, or a control below U+0020; or the end.
    static func firstControl(
        or first: UInt8, or second: UInt8, in raw: UnsafeRawBufferPointer, from start: Int
    ) -> Int {
        let (one, two) = (all(first), all(second))
        return unsafe index(in: raw, from: start) { block in
            ((block & all(0xE0)) .== all(0)) .| (block .== one) .| (block .== two)
        }
    }

    /// Where the first of three bytes stands in a text, from a place on.
    package static func first(
        of first: UInt8, _ second: UInt8, _ third: UInt8, in text: ArraySlice<UInt8>, from start: Int
    ) -> Int? {
        let (one, two, three) = (all(first), all(second), all(third))
        return firstIndex(in: text, from: start) { block in (block .== one) .| (block .== two) .| (block .== three) }
    }

    /// Where the first of three bytes stands in a text, from a place on.
    package static func first(
        of first: UInt8, _ second: UInt8, _ third: UInt8, in text: Span<UInt8>, from start: Int
    ) -> Int? {
        let (one, two, three) = (all(first), all(second), all(third))
        let found = unsafe text.withUnsafeBytes { raw in
            unsafe index(in: raw, from: start) { block in (block .== one) .| (block .== two) .| (block .== three) }
        }
        return found < text.count ? found : nil
    }

    /// Where the first byte from a place on stands that is not ASCII, or the end of the text.
    package static func firstBeyondASCII(in text: Span<UInt8>, from start: Int) -> Int {
        unsafe text.withUnsafeBufferPointer { unsafe firstBeyondASCII(in: $0, from: start) }
    }

    /// Where the first byte from a place on stands that is no printable character of ASCII.
    package static func firstUnprintable(in text: [UInt8], from start: Int) -> Int? {
        firstIndex(in: text[...], from: start) { block in
            ((block & all(0x80)) .== all(0x80)) .| ((block & all(0xE0)) .== all(0)) .| (block .== all(0x7F))
        }
    }

    /// Where the first byte from a place on stands that is no printable character of ASCII.
    package static func firstUnprintable(in text: Span<UInt8>, from start: Int) -> Int? {
        let found = unsafe text.withUnsafeBytes { raw in
            unsafe index(in: raw, from: start) { block in
                ((block & all(0x80)) .== all(0x80)) .| ((block & all(0xE0)) .== all(0)) .| (block .== all(0x7F))
            }
        }
        return found < text.count ? found : nil
    }

    /// Where three letters of ASCII stand next to each other for the first time from a place on, in any case.
    ///
    /// - Parameter letters: three bytes; a capital letter, or what differs from another sign by the bit of the case,
    ///   is found as well where the other stands.
    package static func firstIgnoringCase(
        _ letters: (UInt8, UInt8, UInt8), in text: ArraySlice<UInt8>, from start: Int
    ) -> Int? {
        precondition(start >= text.startIndex, "a search begins in the text")
        return unsafe text.withUnsafeBytes { raw in
            let first = all(letters.0 | 0x20)
            let second = all(letters.1 | 0x20)
            let third = all(letters.2 | 0x20)
            var index = start - text.startIndex
            while index + 18 <= raw.count {
                let one = unsafe raw.loadUnaligned(fromByteOffset: index, as: Block.self) | all(0x20)
                let two = unsafe raw.loadUnaligned(fromByteOffset: index + 1, as: Block.self) | all(0x20)
                let three = unsafe raw.loadUnaligned(fromByteOffset: index + 2, as: Block.self) | all(0x20)
                let marks = (one .== first) .& (two .== second) .& (three .== third)
                if let place = place(in: marks) { return text.startIndex + index + place }
                index += 16
            }
            while index + 3 <= raw.count {
                if unsafe raw[index] | 0x20 == first[0], unsafe raw[index + 1] | 0x20 == second[0],
                    unsafe raw[index + 2] | 0x20 == third[0]
                {
                    return text.startIndex + index
                }
                index += 1
            }
            return nil
        }
    }

    /// How often a byte stands in a range.
    static func count(of byte: UInt8, in array: [UInt8], _ range: Range<Int>) -> Int {
        let wanted = all(byte)
        return count(in: array, range) { block in block .== wanted }
    }

    /// How many characters begin in a range of UTF-8, counted in Unicode scalars.
    static func scalarCount(in array: [UInt8], _ range: Range<Int>) -> Int {
        range.count - count(in: array, range) { block in (block & all(0xC0)) .== all(0x80) }
    }

    /// Where the first byte from a place on stands that is not ASCII, or the end of the range.
    static func firstBeyondASCII(in array: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(array)
        return unsafe index(in: raw, from: start) { block in (block & all(0x80)) .== all(0x80) }
    }

    /// Whether a byte is in a text.
    package static func contains(_ byte: UInt8, in text: ArraySlice<UInt8>) -> Bool {
        let wanted = all(byte)
        return firstIndex(in: text, from: text.startIndex) { block in block .== wanted } != nil
    }

    /// Whether two texts have the same bytes.
    package static func areEqual(_ text: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        guard text.count == other.count else { return false }
        return unsafe text.withUnsafeBytes { raw in
            unsafe other.withUnsafeBytes { rest in
                var index = 0
                while index + 16 <= raw.count {
                    let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: Block.self)
                    let twin = unsafe rest.loadUnaligned(fromByteOffset: index, as: Block.self)
                    let halves = unsafe unsafeBitCast(block ^ twin, to: SIMD2<UInt64>.self)
                    guard halves[0] | halves[1] == 0 else { return false }
                    index += 16
                }
                while index < raw.count {
                    guard unsafe raw[index] == rest[index] else { return false }
                    index += 1
                }
                return true
            }
        }
    }

    @inline(__always)
    private static func firstIndex(
        in text: ArraySlice<UInt8>, from start: Int, where marks: (Block) -> SIMDMask<SIMD16<Int8>>
    ) -> Int? {
        unsafe text.withUnsafeBytes { raw in
            let found = unsafe index(in: raw, from: start - text.startIndex, where: marks)
            return found < raw.count ? text.startIndex + found : nil
        }
    }

    /// Where the first byte from a place on stands that is marked, or the end.
    @inline(__always)
    private static func index(
        in raw: UnsafeRawBufferPointer, from start: Int, where marks: (Block) -> SIMDMask<SIMD16<Int8>>
    ) -> Int {
        precondition(start >= 0, "a search begins in the text")
        var index = start
        while index < raw.count {
            if let place = place(in: marks(unsafe block(of: raw, from: index))) { return min(index + place, raw.count) }
            index += 16
        }
        return raw.count
    }

    @inline(__always) private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

    // The first place that is marked, of those in a block.
    @inline(__always)
    private static func place(in marks: SIMDMask<SIMD16<Int8>>) -> Int? {
        let halves = unsafe unsafeBitCast(marks, to: SIMD2<UInt64>.self)
        let (low, high) = (halves[0], halves[1])
        guard low | high != 0 else { return nil }
        return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }

    // The bytes from a place on; behind the last is U+0000.
    @inline(__always)
    private static func block(of raw: UnsafeRawBufferPointer, from index: Int) -> Block {
        unsafe index + 16 <= raw.count
            ? raw.loadUnaligned(fromByteOffset: index, as: Block.self) : rest(of: raw, from: index)
    }

    private static func rest(of raw: UnsafeRawBufferPointer, from index: Int) -> Block {
        let count = raw.count - index
        let halves =
            unsafe count >= 8
            ? SIMD2(
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), word(of: raw, from: index + 8, count - 8))
            : SIMD2(word(of: raw, from: index, count), 0)
        return unsafe unsafeBitCast(halves, to: Block.self)
    }

    // Fewer than eight bytes, the first of them lowest.
    @inline(__always)
    private static func word(of raw: UnsafeRawBufferPointer, from index: Int, _ count: Int) -> UInt64 {
        var (word, shift, index) = (UInt64(0), UInt64(0), index)
        if count & 4 != 0 {
            word = UInt64(unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
            (shift, index) = (32, index + 4)
        }
        if count & 2 != 0 {
            word |= UInt64(unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt16.self)) << shift
            (shift, index) = (shift + 16, index + 2)
        }
        if count & 1 != 0 { word |= UInt64(unsafe raw[index]) << shift }
        return word
    }

    /// How many bytes of a range are marked; U+0000 must never be.
    @inline(__always)
    private static func count(
        in array: [UInt8], _ range: Range<Int>, where marks: (Block) -> SIMDMask<SIMD16<Int8>>
    ) -> Int {
        let bytes = array.span.extracting(range)
        return unsafe bytes.withUnsafeBytes { raw in
            var (index, count) = (0, 0)
            while index < raw.count {
                // A byte of the sum counts to 255.
                var sums = Block()
                let end = min(raw.count, index + 255 * 16)
                while index < end {
                    sums.replace(with: sums &+ all(1), where: marks(unsafe block(of: raw, from: index)))
                    index += 16
                }
                count += sum(of: sums)
            }
            return count
        }
    }

    @inline(__always)
    private static func sum(of counts: Block) -> Int {
        let halves = unsafe unsafeBitCast(counts, to: SIMD2<UInt64>.self)
        let even: UInt64 = 0x00FF_00FF_00FF_00FF
        // Four sums of four bytes each, which the multiplication adds up in the highest sixteen bits.
        let pairs = (halves[0] & even) &+ (halves[0] >> 8 & even) &+ (halves[1] & even) &+ (halves[1] >> 8 & even)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
}
