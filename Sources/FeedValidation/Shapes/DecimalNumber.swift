import FeedValues

/// Decimal numbers as the podcast namespace writes them: digits, with a point and more digits or without; no sign.
struct DecimalNumber: Hashable, Sendable {
    /// The digits before the point, without zeros at the start; empty for zero.
    let whole: Substring
    /// The digits after the point, without zeros at the end.
    let fraction: Substring

    /// The number that a text is; `nil` for signs, exponents, blanks, other letters, and a point without digits.
    init?(_ text: some StringProtocol) {
        let parts = Substring(text).trimmedOfXMLWhiteSpace.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        whole = parts[0].drop { $0 == "0" }
        var digits = parts.count == 2 ? parts[1] : ""
        while digits.hasSuffix("0") { digits.removeLast() }
        fraction = digits
    }
}
