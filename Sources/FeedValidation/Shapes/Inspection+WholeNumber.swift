import FeedValues

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
