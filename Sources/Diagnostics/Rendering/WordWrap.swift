/// Breaks text between words, where a line of a terminal ends.
struct WordWrap {
    /// How many cells a line has; `nil` breaks nothing.
    var width: Int?

    /// A text with breaks, each followed by some blanks; words that are longer than a line stay whole.
    ///
    /// - Parameters:
    ///   - used: how many cells of the first line are taken already.
    ///   - indentation: how many blanks begin each further line.
    func wrap(_ text: String, used: Int, indentation: Int) -> String {
        guard let width, used + TerminalCells.width(of: text) > width else { return text }
        var wrapped = ""
        var taken = used
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let cells = TerminalCells.width(of: word)
            if wrapped.isEmpty {
                wrapped = word
                taken += cells
            } else if taken + 1 + cells <= width {
                wrapped += " " + word
                taken += 1 + cells
            } else {
                wrapped += "\n" + String(repeating: " ", count: indentation) + word
                taken = indentation + cells
            }
        }
        return wrapped
    }

    /// Whether a word, with a blank before it, fits in the last line of a text.
    func fits(_ word: String, after text: String) -> Bool {
        guard let width else { return true }
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        return TerminalCells.width(of: last) + 1 + TerminalCells.width(of: word) <= width
    }
}
