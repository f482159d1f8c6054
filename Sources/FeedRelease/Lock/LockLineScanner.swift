/// Reads a line of the lock from left to right.
struct LockLineScanner {
    private let bytes: [UInt8]
    private let end: Int
    /// The offset of the next byte.
    private(set) var offset: Int

    /// A scanner at the beginning of a line.
    init(_ bytes: [UInt8], _ line: Range<Int>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    /// Whether nothing but blanks is left, which are passed over.
    var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return offset >= end
        }
    }

    /// Passes over spaces and tabs.
    mutating func skipBlanks() { while offset < end, isBlank(bytes[offset]) { offset += 1 } }

    /// The text up to the next blank.
    mutating func word() -> String {
        let start = offset
        while offset < end, !isBlank(bytes[offset]) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// The next key with its value; nil where there is none.
    mutating func field() -> (key: String, value: String)? {
        let start = offset
        while offset < end, isOfKey(bytes[offset]) { offset += 1 }
        guard offset > start, offset < end, bytes[offset] == UInt8(ascii: "=") else { return nil }
        let key = String(decoding: bytes[start..<offset], as: UTF8.self)
        offset += 1
        guard offset < end, bytes[offset] == UInt8(ascii: "\"") else {
            let value = offset
            while offset < end, !isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
            guard offset > value, offset == end || isBlank(bytes[offset]) else { return nil }
            return text(value..<offset).map { (key, $0) }
        }
        return quoted().map { (key, $0) }
    }

    private mutating func quoted() -> String? {
        offset += 1
        var value: [UInt8] = []
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard offset == end || isBlank(bytes[offset]) else { return nil }
                return String(validating: value, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escaped() else { return nil }
                value += escaped
            default: value.append(byte)
            }
        }
        return nil
    }

    /// What a backslash stands for, with what follows it.
    private mutating func escaped() -> [UInt8]? {
        guard offset < end else { return nil }
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return [byte] }
        guard byte == UInt8(ascii: "u"), offset < end, bytes[offset] == UInt8(ascii: "{") else { return nil }
        offset += 1
        let start = offset
        while offset < end, offset - start < 7, bytes[offset] != UInt8(ascii: "}") { offset += 1 }
        guard offset < end, bytes[offset] == UInt8(ascii: "}"),
            let number = UInt32(String(decoding: bytes[start..<offset], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(number)
        else { return nil }
        offset += 1
        return Array(String(Character(scalar)).utf8)
    }

    private func text(_ range: Range<Int>) -> String? { String(validating: bytes[range], as: UTF8.self) }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func isOfKey(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
    }
}
