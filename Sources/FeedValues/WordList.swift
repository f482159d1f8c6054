/// A closed list of words in small letters, to be looked up among bytes without making a text of them.
package struct WordList: Sendable {
    // By their length: of most bytes that leaves none to compare.
    private let byCount: [[String]]

    /// The list of some words, each in small letters of ASCII.
    package init(_ words: [String]) {
        let longest = words.map(\.utf8.count).max() ?? 0
        byCount = (0...longest).map { count in words.filter { $0.utf8.count == count } }
    }

    /// Whether the bytes of a range are one of the words, in any case.
    package func contains(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        guard range.count < byCount.count else { return false }
        for word in byCount[range.count] where bytes.equals(word, in: range) { return true }
        return false
    }
}
