/// The name of a speaker before the words, as SubRip and plain text have it: `Jo Roe: Good morning.`
///
/// The podcast namespace asks for it where a format has no place for names (transcripts, SRT).
package enum SpeakerMark {
    /// The most characters that a name before a colon has.
    private static let longest = 40
    /// The most words that it has.
    private static let mostWords = 4

    /// A text without the name that it begins with, and that name.
    ///
    /// A name has up to four words and 40 characters, does not begin with a small letter, and a space follows its colon:
    /// `10:30` is no speaker's.
    package static func split(_ text: String) -> (speaker: String?, words: String) {
        guard let colon = text.prefix(longest + 1).firstIndex(of: ":") else { return (nil, text) }
        let name = text[..<colon]
        let after = text[text.index(after: colon)...]
        guard isName(name), after.first?.isWhitespace == true else { return (nil, text) }
        return (String(name), String(after.drop { $0 == " " }))
    }

    /// Words with the name of their speaker before them, if they have one.
    package static func join(_ speaker: String?, _ words: String) -> String {
        guard let speaker else { return words }
        return speaker + ": " + words
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, !first.isWhitespace, !first.isLowercase, text.last?.isWhitespace == false,
            !text.contains(where: { $0.isNewline || ".?!;".contains($0) && $0 != "." }),
            text.contains(where: \.isLetter)
        else { return false }
        return text.split(separator: " ").count <= mostWords
    }
}
