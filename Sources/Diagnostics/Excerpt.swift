/// The line that a finding speaks of, cut to a window when it is very long.
public struct Excerpt: Hashable, Sendable {
    /// The text of the line, or of the part around the place, with '…' where it was cut.
    public var text: String
    /// The column in `text`, from 1, in Unicode scalars.
    public var column: Int
    /// How many Unicode scalars are meant, at least one.
    public var length: Int

    /// The most scalars of a line that an excerpt keeps.
    public static let width = 160

    /// An excerpt of a line at a column, cut to `width` scalars around it.
    public init(line: String, column: Int, length: Int = 1) {
        let scalars = Array(line.unicodeScalars)
        let length = max(1, length)
        guard scalars.count > Excerpt.width else {
            self.init(text: line, column: column, length: length)
            return
        }
        let lead = Excerpt.width / 3
        let start = max(0, min(column - 1 - lead, scalars.count - Excerpt.width))
        let end = start + Excerpt.width
        var text = String.UnicodeScalarView(start > 0 ? ["…"] : [])
        text.append(contentsOf: scalars[start..<end])
        if end < scalars.count { text.append("…") }
        self.init(
            text: String(text), column: column - start + (start > 0 ? 1 : 0),
            length: max(1, min(length, Excerpt.width - (column - start) + 1)))
    }

    /// An excerpt as it was made before.
    package init(text: String, column: Int, length: Int) {
        self.text = text
        self.column = column
        self.length = length
    }
}
