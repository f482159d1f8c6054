/// The width of a picture to its height, as CSS writes it: `16/9`, `16 / 9` or `1.9` (CSS Values 4, section 5.7).
public struct AspectRatio: Hashable, Sendable {
    /// The width for a height of 1, above 0.
    public let value: Double

    /// A ratio; `nil` when the text is none, or one of its numbers is not above 0.
    public init?(_ text: some StringProtocol) {
        let numbers = Substring(text).split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            .map { PlainDecimal($0.trimmedOfXMLWhiteSpace)?.value ?? 0 }
        guard numbers.count <= 2, numbers.allSatisfy({ $0 > 0 }), let width = numbers.first else { return nil }
        value = numbers.count == 2 ? width / numbers[1] : width
    }

    /// Whether a picture of a size has this ratio, give or take two in a hundred.
    public func fits(width: Int, height: Int) -> Bool {
        guard width > 0, height > 0 else { return false }
        let stretch = Double(width) / Double(height) / value
        return (0.98...1.02).contains(stretch)
    }
}
