/// The letters of a label of a host that is written as `xn--…` (RFC 3492).
public enum Punycode {
    /// The characters that a label in Punycode stands for, without its `xn--`; `nil` for one that is none.
    ///
    /// Labels of DNS have at most 63 bytes, so longer ones are none.
    public static func decode(_ label: some StringProtocol) -> [Unicode.Scalar]? {
        guard label.utf8.count <= 63 else { return nil }
        let bytes = Array(label.utf8)
        let hyphen = bytes.lastIndex(of: UInt8(ascii: "-"))
        var output = bytes[..<(hyphen ?? 0)].map { UInt32($0) }
        guard output.allSatisfy({ $0 < 0x80 }) else { return nil }
        var index = hyphen.map { $0 + 1 } ?? 0
        var (code, position, bias) = (128, 0, 72)
        while index < bytes.count {
            let before = position
            guard let advance = number(bytes, &index, bias) else { return nil }
            position += advance
            bias = adapt(position - before, count: output.count + 1, isFirst: before == 0)
            code += position / (output.count + 1)
            position %= output.count + 1
            guard code <= 0x10FFFF else { return nil }
            output.insert(UInt32(code), at: position)
            position += 1
        }
        let scalars = output.compactMap(Unicode.Scalar.init)
        return scalars.count == output.count ? scalars : nil
    }

    // A number of variable length in base 36 (RFC 3492 section 6.2).
    private static func number(_ bytes: [UInt8], _ index: inout Int, _ bias: Int) -> Int? {
        var (sum, weight, base) = (0, 1, 36)
        while index < bytes.count {
            guard let digit = digit(bytes[index]) else { return nil }
            index += 1
            sum += digit * weight
            let threshold = base <= bias ? 1 : base >= bias + 26 ? 26 : base - bias
            if digit < threshold { return sum }
            weight *= 36 - threshold
            guard sum < 1 << 30, weight < 1 << 30 else { return nil }
            base += 36
        }
        return nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        if byte.isASCIIDigit { return Int(byte - UInt8(ascii: "0")) + 26 }
        return byte.isASCIILetter ? Int(byte.asciiLowercased - UInt8(ascii: "a")) : nil
    }

    private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var bias = 0
        while delta > 455 {
            delta /= 35
            bias += 36
        }
        return bias + 36 * delta / (delta + 38)
    }
}
