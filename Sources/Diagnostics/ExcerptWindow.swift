/// Cuts excerpts out of the lines of a text, without reading a long line from its beginning for each of them.
package struct ExcerptWindow {
    /// The text, in UTF-8.
    private let text: [UInt8]
    // Where the last excerpt was asked for: the beginning of its line, its column, and the byte that stands there.
    private var last = (line: -1, column: 1, offset: 0)

    /// A window on a text.
    package init(_ text: [UInt8]) { self.text = text }

    /// The same as `Excerpt(line:column:length:)` makes of the line that begins at an offset; `nil` of an empty one.
    package mutating func excerpt(lineAt start: Int, column: Int, length: Int) -> Excerpt? {
        guard start < text.count, !isEnd(start) else { return nil }
        let lead = Excerpt.width / 3
        var first = offset(ofColumn: max(1, column - lead), lineAt: start)
        var firstColumn = last.column
        let end = advance(from: first, by: Excerpt.width + 1)
        if end.count <= Excerpt.width {
            // The line ends within the window, which then shows what stands before.
            var missing = Excerpt.width - end.count
            while missing > 0, first > start {
                first -= 1
                if text[first] & 0xC0 != 0x80 {
                    missing -= 1
                    firstColumn -= 1
                }
            }
        }
        let isCut = end.count > Excerpt.width
        let stop = isCut ? advance(from: first, by: Excerpt.width).offset : end.offset
        let words = String(decoding: text[first..<stop], as: UTF8.self)
        let isLate = firstColumn > 1
        let own = column - firstColumn + 1
        let isLong = isLate || isCut
        return Excerpt(
            text: (isLate ? "…" : "") + words + (isCut ? "…" : ""), column: own + (isLate ? 1 : 0),
            length: isLong ? max(1, min(max(1, length), Excerpt.width - own + 1)) : max(1, length))
    }

    /// Where a column of a line stands, or the end of the line if it is shorter.
    private mutating func offset(ofColumn column: Int, lineAt start: Int) -> Int {
        if last.line != start || last.column > column { last = (start, 1, start) }
        let found = advance(from: last.offset, by: column - last.column)
        last = (start, last.column + found.count, found.offset)
        return found.offset
    }

    /// The byte behind some scalars of a line, and how many scalars there were.
    private func advance(from start: Int, by scalars: Int) -> (offset: Int, count: Int) {
        var offset = start
        var count = 0
        while offset < text.count, !isEnd(offset), count < scalars {
            offset += 1
            while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
            count += 1
        }
        return (offset, count)
    }

    private func isEnd(_ offset: Int) -> Bool {
        text[offset] == UInt8(ascii: "\n") || text[offset] == UInt8(ascii: "\r")
    }
}
