/// A universally unique identifier (RFC 9562).
public struct UUID: Hashable, Sendable, CustomStringConvertible {
    /// The sixteen bytes, in network order.
    public let bytes: [UInt8]

    /// An identifier of sixteen bytes; `nil` for another count.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// An identifier from its text of 8-4-4-4-12 hexadecimal digits, in either case.
    public init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        let digits = groups.joined().compactMap(\.hexDigitValue)
        guard digits.count == 32 else { return nil }
        bytes = stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// The version nibble, 5 for a name hashed with SHA-1.
    public var version: Int { Int(bytes[6] >> 4) }

    /// The text in lower case.
    public var description: String {
        let digits = Array("0123456789abcdef")
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append("-") }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }
}
