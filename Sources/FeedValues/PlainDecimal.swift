/// A number in digits with a point and decimals or without, as `73`, `73.5` or `-0.25`; no exponent, no commas.
public struct PlainDecimal: Hashable, Sendable, Comparable {
    /// The number, as near as 64 bits come.
    public let value: Double

    /// A number; `nil` when the text is none, has white space around it or more than 64 characters.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 64, let value = DecimalNumber.parse(text, allowsPlus: true) else { return nil }
        self.value = value
    }

    /// Orders numbers from smaller to greater.
    public static func < (left: PlainDecimal, right: PlainDecimal) -> Bool { left.value < right.value }
}
