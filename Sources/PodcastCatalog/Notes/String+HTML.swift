extension String {
    /// Whether the text is one comment of HTML, which no reader is meant to see.
    var isComment: Bool {
        let text = normalizedText
        return text.hasPrefix("<!--") && text.hasSuffix("-->") && !text.dropFirst(4).dropLast(3).contains("-->")
    }

    /// The text up to its first line break.
    var firstLine: String { String(prefix { !$0.isNewline }) }
}
