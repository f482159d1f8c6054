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
