/// Bytes written as text (RFC 4648 section 4).
public enum Base64Text {
    /// How many bytes a text stands for; `nil` when it is not Base64 with its padding.
    public static func byteCount(of text: some StringProtocol) -> Int? {
        let bytes = text.utf8
        let padding = bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
        guard bytes.count % 4 == 0, bytes.dropLast(padding).allSatisfy(isDigit) else { return nil }
        return bytes.count / 4 * 3 - padding
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
}
