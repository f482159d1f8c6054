/// Bytes written as text (RFC 4648 section 4).
public enum Base64Text {
    /// How many bytes a text stands for; `nil` when it is not Base64 with its padding.
    public static func byteCount(of text: some StringProtocol) -> Int? {
        let bytes = text.utf8
        let padding = bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
        guard bytes.count % 4 == 0, bytes.dropLast(padding).allSatisfy(isDigit) else { return nil }
        return bytes.count / 4 * 3 - padding
    }

    /// The bytes that a text stands for; `nil` when it is not Base64 with its padding.
    public static func bytes(of text: String) -> [UInt8]? {
        guard let count = byteCount(of: text) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 2)
        var group: UInt32 = 0
        var filled = 0
        for digit in text.utf8 {
            group = group << 6 | value(digit)
            filled += 1
            guard filled == 4 else { continue }
            bytes.append(UInt8(truncatingIfNeeded: group >> 16))
            bytes.append(UInt8(truncatingIfNeeded: group >> 8))
            bytes.append(UInt8(truncatingIfNeeded: group))
            (group, filled) = (0, 0)
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    // What is no digit is padding, at whose place nothing is kept.
    private static func value(_ digit: UInt8) -> UInt32 {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
}
