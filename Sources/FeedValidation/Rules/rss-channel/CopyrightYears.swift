import FeedValues

/// The years that a copyright names.
struct CopyrightYears {
    /// The latest year from 1900 to 2199; `nil` when there is none.
    private(set) var latest: Int?
    /// Whether the latest year begins a span without an end, as in `2019–` or `2019-present`.
    private(set) var isOpen = false

    /// The years in a text: four digits with no digit at either side.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let digits = bytes[index...].prefix(while: \.isASCIIDigit)
            guard digits.count == 4, let year = WholeNumber.parse(digits), (1900...2199).contains(year) else {
                index = digits.endIndex + (digits.isEmpty ? 1 : 0)
                continue
            }
            index = digits.endIndex
            guard year >= latest ?? 0 else { continue }
            latest = year
            isOpen = CopyrightYears.isOpenSpan(bytes[index...])
        }
    }

    private static func isOpenSpan(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.trimmedOfXMLWhiteSpace
        let dash = ["-", "–", "—"].first { rest.starts(with: $0.utf8) }
        guard let dash else { return false }
        return rest.dropFirst(dash.utf8.count).trimmedOfXMLWhiteSpace.first?.isASCIIDigit != true
    }
}
