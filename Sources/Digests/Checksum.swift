/// A sum by which a torn or rotten record is known: for accidents, not for enemies.
package enum Checksum {
    /// The sum of some bytes, eight at a time.
    package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        unsafe bytes.withUnsafeBytes { buffer in
            var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                sum = mixed(sum ^ word.littleEndian)
                offset += 8
            }
            while offset < buffer.count {
                let byte = unsafe buffer[offset]
                sum = mixed(sum ^ UInt64(byte))
                offset += 1
            }
            return sum
        }
    }

    /// The sum of a text.
    package static func of(_ text: String) -> UInt64 { of(Array(text.utf8)[...]) }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0xFF51_AFD7_ED55_8CCD
        return product ^ product >> 32
    }
}
