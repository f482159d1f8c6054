import FeedValues

/// The number of an episode between two others, such as 3.5 (`podcast:episode`).
///
/// Apple's `itunes:episode` takes whole numbers only, so that such an episode has none there.
public struct FractionalNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number in thousandths, which are no whole number.
    package let thousandths: Int

    /// A number in digits with a point; `nil` when it is whole, not above 0, or has more than nine digits before the
    /// point or three behind it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard PlainDecimal(text, allowsPlus: false) != nil, parts.count == 2, parts[0].utf8.count <= 9,
            parts[1].utf8.count <= 3, let whole = Int(parts[0]), let fraction = Int(parts[1])
        else { return nil }
        let scale = [100, 10, 1][parts[1].utf8.count - 1]
        guard fraction > 0, !parts[0].hasPrefix("-") else { return nil }
        thousandths = whole * 1000 + fraction * scale
    }

    /// A number by its thousandths, which the catalogue has kept.
    package init(thousandths: Int) { self.thousandths = thousandths }

    /// The number in digits, without zeros at its end: `3.5`.
    public var description: String {
        var digits = String(thousandths % 1000 + 1000).dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(thousandths / 1000).\(digits)"
    }
}
