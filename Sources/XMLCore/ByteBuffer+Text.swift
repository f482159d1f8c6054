extension ByteBuffer {
    /// Appends a line feed and some spaces.
    mutating func append(lineFeedAndSpaces count: Int) {
        var block = SIMD16<UInt8>(repeating: UInt8(ascii: " "))
        block[0] = UInt8(ascii: "\n")
        reserve(count + 16)
        store(block, counting: min(16, 1 + count))
        for start in stride(from: 15, to: count, by: 16) {
            store(SIMD16(repeating: UInt8(ascii: " ")), counting: min(16, count - start))
        }
    }

    /// Appends a number in decimal digits.
    mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var start = digits.count
        var rest = number.magnitude
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for index in start..<digits.count { append(digits[index]) }
    }
}
