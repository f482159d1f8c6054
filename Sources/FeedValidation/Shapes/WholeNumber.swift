import FeedValues

/// Whole numbers as feeds write them.
enum WholeNumber {
    /// The number that a text of digits is; `nil` for signs, decimals, blanks and numbers beyond 18 digits.
    static func parse(_ text: String) -> Int? { parse(text.utf8.trimmedOfXMLWhiteSpace) }

    /// The number that some digits of ASCII are.
    static func parse(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}

extension Inspection {
    /// Reports the text of an element unless it is a whole number in a range; blank text is none.
    mutating func expect(
        _ range: ClosedRange<Int>, inTextOf element: Element, help: String? = nil, w3c: [String]? = nil
    ) {
        let text = element.trimmedText
        guard !text.isEmpty else { return report("<\(element.name)> is empty", at: element, help: help, w3c: w3c) }
        guard !range.contains(WholeNumber.parse(text) ?? range.lowerBound - 1) else { return }
        let upper = range.upperBound == .max ? "on" : "to \(range.upperBound)"
        report(
            "\(text.quoted) is not a whole number from \(range.lowerBound) \(upper)", inTextOf: element, help: help,
            w3c: w3c)
    }
}
