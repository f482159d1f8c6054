extension ByteBuffer {
    /// Appends a text in UTF-8, escaped for its place.
    ///
    /// - Returns: Where a character begins that XML cannot hold, as an offset in bytes; then a part of the text has
    ///   been appended.
    mutating func append(_ text: Span<UInt8>, escaping: XMLEscaping) -> Int? {
        unsafe text.withUnsafeBufferPointer { bytes in
            // One loop for each place, in which the place is a constant.
            switch escaping {
            case .text: unsafe copy(bytes, escaping: .text)
            case .attribute: unsafe copy(bytes, escaping: .attribute)
            case .section: unsafe copy(bytes, escaping: .section)
            }
        }
    }

    /// Copies and judges sixteen bytes at a time; what stands behind the first that concerns is copied again.
    @inline(__always)
    private mutating func copy(_ text: UnsafeBufferPointer<UInt8>, escaping: XMLEscaping) -> Int? {
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        reserve(bytes.count)
        while index < bytes.count {
            if unsafe copyPair(of: bytes, at: index, escaping: escaping) {
                index += 32
                continue
            }
            let length = min(16, bytes.count - index)
            let block =
                length == 16
                ? unsafe ByteBuffer.block(of: bytes, at: index)
                : unsafe ByteBuffer.block(length, of: bytes, at: index)
            let clean = min(length, escaping.firstConcern(in: block))
            store(block, counting: clean)
            index += clean
            if clean == length { continue }
            switch unsafe escaping.treatment(of: text, at: index) {
            case .copied:
                append(unsafe text[index])
                index += 1
            case .replaced(let replacement, let replaced):
                append(replacement)
                index += replaced
            case .refused: return index
            }
            reserve(bytes.count - index)
        }
        return nil
    }

    /// Copies two blocks when none of their bytes concerns.
    @inline(__always)
    private mutating func copyPair(
        of bytes: UnsafeRawBufferPointer, at index: Int, escaping: XMLEscaping
    ) -> Bool {
        guard index + 32 <= bytes.count else { return false }
        let (first, second) = unsafe (
            ByteBuffer.block(of: bytes, at: index), ByteBuffer.block(of: bytes, at: index + 16)
        )
        let concerns = escaping.concerns(in: first) | escaping.concerns(in: second)
        guard concerns[0] | concerns[1] == 0 else { return false }
        store(first, counting: 16)
        store(second, counting: 16)
        return true
    }

    /// The sixteen bytes at a place.
    @inline(__always)
    private static func block(of bytes: UnsafeRawBufferPointer, at index: Int) -> SIMD16<UInt8> {
        unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    }

    /// The bytes at a place, from 1 to 15; the others are zero.
    @inline(__always)
    private static func block(_ length: Int, of bytes: UnsafeRawBufferPointer, at index: Int) -> SIMD16<UInt8> {
        if length >= 8 {
            let low = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let end = unsafe bytes.loadUnaligned(fromByteOffset: index + length - 8, as: UInt64.self)
            let high = UInt64(littleEndian: end) >> UInt64(8 * (16 - length))
            return unsafe unsafeBitCast(SIMD2(low, high.littleEndian), to: SIMD16<UInt8>.self)
        }
        var word: UInt64 = 0
        if length >= 4 {
            let low = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            let end = unsafe bytes.loadUnaligned(fromByteOffset: index + length - 4, as: UInt32.self)
            word = UInt64(UInt32(littleEndian: low)) | UInt64(UInt32(littleEndian: end)) << UInt64(8 * (length - 4))
        } else {
            word = unsafe UInt64(bytes[index]) | UInt64(bytes[index + length - 1]) << UInt64(8 * (length - 1))
            if length == 3 { word |= unsafe UInt64(bytes[index + 1]) << 8 }
        }
        return unsafe unsafeBitCast(SIMD2(word.littleEndian, 0), to: SIMD16<UInt8>.self)
    }
}
