import FeedValues

/// The vocabularies of `media:rating` (Media RSS 1.5.1, section media:rating).
public enum MediaRating: String, Hashable, Sendable, CaseIterable {
    /// Whether it is for adults, in one word.
    case simple = "urn:simple"
    /// The marks of the Motion Picture Association.
    case mpaa = "urn:mpaa"
    /// The marks of television in the United States and Canada.
    case vChip = "urn:v-chip"
    /// A label of the Internet Content Rating Association.
    case icra = "urn:icra"

    /// The values that there are; empty for labels, which are put together.
    public var values: [String] {
        switch self {
        case .simple: ["adult", "nonadult"]
        case .mpaa: ["g", "pg", "pg-13", "r", "nc-17"]
        case .vChip:
            [
                "tv-y", "tv-y7", "tv-y7-fv", "tv-g", "tv-pg", "tv-14", "tv-ma", "c", "c8", "g", "pg", "14+", "18+",
            ]
        case .icra: []
        }
    }

    /// Whether a value is one of the vocabulary, case counting.
    public func allows(_ value: some StringProtocol) -> Bool {
        self == .icra ? MediaRating.isLabel(value) : values.contains { $0 == value }
    }

    /// `r (cz 1 lz 1 nz 1)`: pairs of a code and a 0 or 1.
    private static func isLabel(_ value: some StringProtocol) -> Bool {
        guard value.hasPrefix("r ("), value.hasSuffix(")"), value.utf8.count > 4 else { return false }
        let words = value.dropFirst(3).dropLast().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count.isMultiple(of: 2) else { return false }
        return words.enumerated().allSatisfy { index, word in
            index.isMultiple(of: 2)
                ? word.utf8.count == 2 && word.utf8.allSatisfy(\.isASCIILetter) : word == "0" || word == "1"
        }
    }
}
