/// A number in digits with a point and decimals or without, as `73`, `73.5` or `-0.25`; no exponent, no commas.
public struct PlainDecimal: Hashable, Sendable, Comparable {
    /// The number, as near as 64 bits come.
    public let value: Double

    /// A number, with a minus before it or, where that is allowed, a plus.
    ///
    /// `nil` when the text is none, has a point without digits on both of its sides, white space around it or more
    /// than 64 characters.
    public init?(_ text: some StringProtocol, allowsPlus: Bool = true) {
        let bytes = text.utf8
        if let number = PlainDecimal.wholeNumber(String(text).utf8.span) {
            value = number
            return
        }
        guard bytes.count <= 64 else { return nil }
        let hasSign = bytes.first == UInt8(ascii: "-") || allowsPlus && bytes.first == UInt8(ascii: "+")
        let digits = bytes.dropFirst(hasSign ? 1 : 0)
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            let value = Double(String(text))
        else { return nil }
        self.value = value
    }

    // Most are a few digits and nothing else.
    private static func wholeNumber(_ bytes: Span<UInt8>) -> Double? {
        guard (1...15).contains(bytes.count) else { return nil }
        var number = 0
        for index in bytes.indices {
            guard bytes[index].isASCIIDigit else { return nil }
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return Double(number)
    }

    /// Orders numbers from smaller to greater.
    public static func < (left: PlainDecimal, right: PlainDecimal) -> Bool { left.value < right.value }
}
