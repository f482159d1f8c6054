/// Where bytes stop being UTF-8.
enum UTF8Fault {
    /// The index of the first byte in a range that begins no legal character of UTF-8: surrogates and overlong forms
    /// are none either.
    static func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return range.lowerBound + error.byteOffsets.lowerBound
        }
    }
}
