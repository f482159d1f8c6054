/// Decimal numbers as coordinates write them: digits, a point and digits if need be, no exponent.
enum DecimalNumber {
    /// The number of a text with an optional minus, and an optional plus where that is allowed.
    ///
    /// `nil` for anything else, also for a point without digits on both of its sides.
    static func parse(_ text: some StringProtocol, allowsPlus: Bool) -> Double? {
        let bytes = text.utf8
        let hasSign = bytes.first == UInt8(ascii: "-") || allowsPlus && bytes.first == UInt8(ascii: "+")
        let digits = bytes.dropFirst(hasSign ? 1 : 0)
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        return Double(String(text))
    }
}
