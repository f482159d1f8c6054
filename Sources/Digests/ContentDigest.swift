/// The SHA-256 digest of a file's bytes, held in four words so that many of them cost little.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The digest that 64 hexadecimal digits write, in either case; nil for any other text.
    package init?(_ text: some StringProtocol) { self.init(hexadecimal: Array(text.utf8).span) }

    /// The same from bytes of ASCII.
    package init?(hexadecimal digits: Span<UInt8>) {
        guard digits.count == 64, let first = ContentDigest.word(digits, 0),
            let second = ContentDigest.word(digits, 16),
            let third = ContentDigest.word(digits, 32), let fourth = ContentDigest.word(digits, 48)
        else { return nil }
        (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
    }

    /// The digest of bytes in memory.
    package init(of bytes: [UInt8]) { self.init(Digest.sha256(bytes)) }

    /// A SHA-256 digest in its compact form.
    package init(_ digest: Digest) {
        let words = (0..<4).map { word in
            digest.bytes.dropFirst(word * 8).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
    }

    /// The digest as 64 hexadecimal digits in lower case.
    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in [first, second, third, fourth] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) { text.append(digits[Int(word >> shift & 15)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func word(_ digits: Span<UInt8>, _ start: Int) -> UInt64? {
        var value: UInt64 = 0
        for index in start..<(start + 16) {
            let byte = digits[index]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x57
            case 0x41...0x46: digit = byte - 0x37
            default: return nil
            }
            value = value << 4 | UInt64(digit)
        }
        return value
    }
}
