/// A key with its value on a line of the lock.
struct LockLineField {
    /// The key, if it is known.
    var key: LockKey?
    /// Where the key stands.
    var name: Range<Int>
    /// Where the value stands, without its quotes.
    var value: Range<Int>
    /// The value, where escapes make it another than the bytes.
    var unescaped: String?

    /// Where the field begins.
    var offset: Int { name.lowerBound }

    /// The value as a text.
    func text(_ bytes: Span<UInt8>) -> String { unescaped ?? bytes.text(value) }
}

/// Reads a line of the lock from left to right.
struct LockLineScanner {
    private let end: Int
    /// The offset of the next byte.
    private(set) var offset: Int

    /// A scanner at the beginning of a line.
    init(_ line: Range<Int>) {
        offset = line.lowerBound
        end = line.upperBound
    }

    /// Whether something is left behind blanks, which are passed over.
    mutating func hasMore(_ bytes: Span<UInt8>) -> Bool {
        while offset < end, LockLineScanner.isBlank(bytes[offset]) { offset += 1 }
        return offset < end
    }

    /// What stands before the next blank.
    mutating func word(_ bytes: Span<UInt8>) -> Range<Int> {
        let start = offset
        while offset < end, !LockLineScanner.isBlank(bytes[offset]) { offset += 1 }
        return start..<offset
    }

    /// The next key with its value; nil where there is none.
    mutating func field(_ bytes: Span<UInt8>) -> LockLineField? {
        let start = offset
        while offset < end, LockLineScanner.isOfKey(bytes[offset]) { offset += 1 }
        guard offset > start, offset < end, bytes[offset] == UInt8(ascii: "=") else { return nil }
        let name = start..<offset
        offset += 1
        var field = LockLineField(key: LockKey.key(bytes, name), name: name, value: offset..<offset)
        if offset < end, bytes[offset] == UInt8(ascii: "\"") {
            guard let text = quoted(bytes) else { return nil }
            field.unescaped = text
            return field
        }
        let value = offset
        while offset < end, !LockLineScanner.isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
        guard offset > value, offset == end || LockLineScanner.isBlank(bytes[offset]) else { return nil }
        field.value = value..<offset
        return field
    }

    private mutating func quoted(_ bytes: Span<UInt8>) -> String? {
        offset += 1
        var value: [UInt8] = []
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard offset == end || LockLineScanner.isBlank(bytes[offset]) else { return nil }
                return String(validating: value, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escaped(bytes) else { return nil }
                value += escaped
            default: value.append(byte)
            }
        }
        return nil
    }

    /// What a backslash stands for, with what follows it.
    private mutating func escaped(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard offset < end else { return nil }
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return [byte] }
        guard byte == UInt8(ascii: "u"), offset < end, bytes[offset] == UInt8(ascii: "{") else { return nil }
        offset += 1
        let start = offset
        while offset < end, offset - start < 7, bytes[offset] != UInt8(ascii: "}") { offset += 1 }
        guard offset < end, bytes[offset] == UInt8(ascii: "}"),
            let number = UInt32(bytes.text(start..<offset), radix: 16), let scalar = Unicode.Scalar(number)
        else { return nil }
        offset += 1
        return Array(String(Character(scalar)).utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
    }
}
