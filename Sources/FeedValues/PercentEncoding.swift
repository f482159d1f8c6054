/// Bytes written as a percent sign and two hexadecimal digits (RFC 3986 section 2.1).
package enum PercentEncoding {
    /// A text of which some bytes of UTF-8 are written so; the sign itself is one of them where it shall be read back.
    package static func encode(_ text: some StringProtocol, where isWritten: (UInt8) -> Bool) -> String {
        // Of nearly all texts no byte is.
        guard text.utf8.contains(where: isWritten) else { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isWritten(byte) {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes that a text stands for; `nil` where two digits do not follow a sign.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
