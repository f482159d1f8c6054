/// A line of raw bytes, cut to a window around a place, with '…' where it was cut.
enum RawLine {
    private static let reach = 200

    /// The line around a byte, at most `reach` bytes to each side, and the column of the byte in it.
    static func around(index: Int, in bytes: [UInt8], within range: Range<Int>) -> (text: String, column: Int) {
        let index = min(index, range.upperBound)
        var start = index
        while start > range.lowerBound, bytes[start - 1] != 0x0A, index - start < reach { start -= 1 }
        while start < index, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = index
        while end < range.upperBound, bytes[end] != 0x0A, end - index < reach { end += 1 }
        while end < range.upperBound, end > index, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let isCutBefore = start > range.lowerBound && bytes[start - 1] != 0x0A
        let isCutAfter = end < range.upperBound && bytes[end] != 0x0A
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        if bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]), start == 0 { start = min(3, end) }
        let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
        let column = bytes[min(start, index)..<index].count { $0 & 0xC0 != 0x80 } + 1
        return ((isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : ""), column + (isCutBefore ? 1 : 0))
    }
}
