/// Where bytes stop being UTF-8.
enum UTF8Fault {
    /// The index of the first byte in a range that begins no legal character of UTF-8: surrogates and overlong forms
    /// are none either (Unicode, table 3-7).
    static func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { all in
            let part = unsafe UnsafeBufferPointer(rebasing: all[range])
            var index = 0
            while true {
                index = unsafe ByteSearch.firstBeyondASCII(in: part, from: index)
                // Of most scripts a whole word follows before the next ASCII.
                while index < part.count, unsafe part[index] >= 0x80 {
                    let length = unsafe characterLength(at: index, in: part)
                    guard length > 0 else { return range.lowerBound + index }
                    index += length
                }
                if index == part.count { return nil }
            }
        }
    }

    /// How many bytes the character has that begins with a byte beyond ASCII; 0 when it is not legal or not whole.
    @inline(__always)
    private static func characterLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let first = unsafe bytes[index]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
        let second = unsafe bytes[index + 1]
        guard isContinuation(second) else { return 0 }
        if length == 2 { return 2 }
        switch first {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: break
        }
        guard unsafe isContinuation(bytes[index + 2]) else { return 0 }
        if length == 3 { return 3 }
        return unsafe isContinuation(bytes[index + 3]) ? 4 : 0
    }

    @inline(__always) private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
