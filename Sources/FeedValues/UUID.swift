/// A universally unique identifier (RFC 9562).
public struct UUID: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// An identifier of its first and last eight bytes, each as one number in network order.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An identifier of sixteen bytes; `nil` for another count.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// An identifier from its text of 8-4-4-4-12 hexadecimal digits, in either case.
    public init?(_ text: some StringProtocol) {
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        var digits = 0
        var position = 0
        for byte in text.utf8 {
            if [8, 13, 18, 23].contains(position) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = byte.hexDigitValue, digits < 32 else { return nil }
                if digits < 16 {
                    halves.high = halves.high << 4 | UInt64(digit)
                } else {
                    halves.low = halves.low << 4 | UInt64(digit)
                }
                digits += 1
            }
            position += 1
        }
        guard digits == 32 else { return nil }
        (high, low) = halves
    }

    /// The sixteen bytes, in network order.
    public var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> (56 - 8 * UInt64($0 & 7))) }
    }

    /// The version nibble, 5 for a name hashed with SHA-1.
    public var version: Int { Int(high >> 12 & 0xF) }

    /// Whether the variant bits are those of RFC 9562, which makes the version mean something.
    public var hasStandardVariant: Bool { low >> 62 == 0b10 }

    /// Whether all bits are zero.
    public var isNil: Bool { high == 0 && low == 0 }

    /// The text in lower case.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for half in [high, low] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: half >> shift) & 0x0F
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
                // Behind 8, 12, 16 and 20 digits.
                switch text.count {
                case 8, 13, 18, 23: text.append(UInt8(ascii: "-"))
                default: break
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
