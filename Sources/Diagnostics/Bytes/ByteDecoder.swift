/// Reads values that a `ByteEncoder` wrote; of bytes that it did not write, something is missing.
package struct ByteDecoder {
    /// The bytes hold no such value.
    package struct Mismatch: Error {
        /// They do not.
        package init() {}
    }

    private let bytes: [UInt8]
    /// Where the next value begins.
    package private(set) var offset: Int

    /// The values in some bytes from an offset on.
    package init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Reads a whole number.
    package mutating func int() throws(Mismatch) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            guard offset < bytes.count else { throw Mismatch() }
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
            shift += 7
        }
        throw Mismatch()
    }

    /// Reads a number that cannot be negative and counts no more than what is left.
    package mutating func count() throws(Mismatch) -> Int {
        let count = try int()
        guard count >= 0, count <= bytes.count - offset else { throw Mismatch() }
        return count
    }

    /// Reads a truth value.
    package mutating func bool() throws(Mismatch) -> Bool { try raw(1).first == 1 }

    /// Reads so many bytes.
    package mutating func raw(_ count: Int) throws(Mismatch) -> ArraySlice<UInt8> {
        guard count >= 0, bytes.count - offset >= count else { throw Mismatch() }
        defer { offset += count }
        return bytes[offset..<(offset + count)]
    }

    /// Reads a text.
    package mutating func text() throws(Mismatch) -> String { String(decoding: try raw(count()), as: UTF8.self) }

    /// Reads a value that may be missing.
    package mutating func optional<Value>(
        _ body: (inout ByteDecoder) throws(Mismatch) -> Value
    ) throws(Mismatch) -> Value? {
        try bool() ? try body(&self) : nil
    }

    /// Reads values one by one.
    package mutating func list<Value>(_ body: (inout ByteDecoder) throws(Mismatch) -> Value) throws(Mismatch) -> [Value]
    {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }
}
