extension Span<UInt8> {
    /// Where a byte is first in a range; `nil` where it is not.
    @inlinable package func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Where a byte is last in a range; `nil` where it is not.
    @inlinable package func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.upperBound
        while index > range.lowerBound {
            index -= 1
            if self[index] == byte { return index }
        }
        return nil
    }

    /// Whether the bytes of a range are those of a text in lower case, letters counting as equal in both cases.
    @inlinable package func equals(_ text: String, in range: Range<Int>) -> Bool {
        let wanted = text.utf8.span
        guard range.count == wanted.count else { return false }
        for index in wanted.indices where self[range.lowerBound + index].asciiLowercased != wanted[index] {
            return false
        }
        return true
    }
}
