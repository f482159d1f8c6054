/// Reads numbers in network order from bytes, and never beyond their end.
struct ByteReader {
    private let bytes: [UInt8]
    /// The place of the next byte.
    private(set) var offset = 0

    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = min(offset, bytes.count)
    }

    /// The next number of so many bytes, at most four; `nil` when they are not there.
    mutating func number(_ count: Int) -> Int? {
        guard bytes.count - offset >= count else { return nil }
        defer { offset += count }
        return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Leaves out bytes; `nil` when they are not there.
    mutating func skip(_ count: Int) -> Void? {
        guard count >= 0, bytes.count - offset >= count else { return nil }
        offset += count
        return ()
    }
}
