/// Writes values as bytes, the shortest form first: integers take a byte for each seven bits.
package struct ByteEncoder {
    /// What is written.
    package private(set) var bytes: [UInt8] = []

    /// Nothing written.
    package init() {}

    /// Makes room for some bytes.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Writes a whole number.
    package mutating func write(_ value: Int) {
        // The sign goes to the end, so that small numbers stay short.
        var rest = UInt64(bitPattern: Int64(value) &<< 1 ^ Int64(value) &>> 63)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a truth value.
    package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// Writes bytes, without their number.
    package mutating func write(raw more: [UInt8]) { bytes += more }

    /// Writes a text.
    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Writes a value that may be missing.
    package mutating func write<Value>(_ value: Value?, _ body: (inout ByteEncoder, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    /// Writes values one by one, with their number.
    package mutating func write<Value>(_ values: [Value], _ body: (inout ByteEncoder, Value) -> Void) {
        write(values.count)
        for value in values { body(&self, value) }
    }
}
