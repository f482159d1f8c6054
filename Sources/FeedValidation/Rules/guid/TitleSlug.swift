import FeedValues

/// A title as addresses have it: the words in small letters, joined by hyphens.
struct TitleSlug {
    private let bytes: [UInt8]

    /// The slug of a title; `nil` for one with letters beyond ASCII, which systems write in many ways, and for a short
    /// one.
    init?(_ title: String) {
        let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
        guard isASCII || !title.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) else {
            return nil
        }
        bytes = TitleSlug.words(title, limit: 128)
        guard bytes.count >= 8 else { return nil }
    }

    /// Whether a text has the words of the title one after another, whatever stands between them.
    func isContained(in text: String) -> Bool {
        guard text.utf8.count >= bytes.count else { return false }
        let words = TitleSlug.words(text, limit: 512)
        guard words.count >= bytes.count else { return false }
        return (0...(words.count - bytes.count)).contains { start in
            let end = start + bytes.count
            return (start == 0 || words[start - 1] == TitleSlug.hyphen)
                && (end == words.count || words[end] == TitleSlug.hyphen)
                && words[start..<end].elementsEqual(bytes)
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Letters and digits of the first bytes in small letters, everything between them a hyphen, apostrophes dropped.
    private static func words(_ text: String, limit: Int) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(min(limit, text.utf8.count))
        var isBetween = false
        for byte in text.utf8.prefix(limit) where byte != UInt8(ascii: "'") {
            guard byte.isASCIIAlphanumeric else {
                // Signs beyond ASCII within words are apostrophes, U+2019; others have spaces around them.
                isBetween = isBetween || byte < 0x80
                continue
            }
            if isBetween, !words.isEmpty { words.append(hyphen) }
            isBetween = false
            words.append(byte.asciiLowercased)
        }
        return words
    }
}
