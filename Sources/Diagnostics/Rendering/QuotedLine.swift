/// A line as it is shown on a terminal, with the cells that the carets go under.
struct QuotedLine: Hashable {
    /// The line, or the part of it that fits, with everything made visible.
    var text: String
    /// How many cells stand before the first caret.
    var lead: Int
    /// How many carets there are, at least one.
    var carets: Int

    /// The line of an excerpt, cut to a number of cells around the place when it is longer.
    init(_ excerpt: Excerpt, fitting available: Int? = nil) {
        let shown = excerpt.text.unicodeScalars.map(TerminalCells.show)
        let start = min(max(excerpt.column - 1, 0), shown.count)
        let end = min(start + max(excerpt.length, 1), shown.count)
        let window = QuotedLine.window(of: shown.map(\.cells), around: start, fitting: available)
        let opening = window.lowerBound > 0 ? "…" : ""
        let closing = window.upperBound < shown.count ? "…" : ""
        text = opening + shown[window].map(\.text).joined() + closing
        lead = opening.unicodeScalars.count + shown[window.lowerBound..<start].reduce(0) { $0 + $1.cells }
        carets = max(1, shown[start..<max(start, min(end, window.upperBound))].reduce(0) { $0 + $1.cells })
    }

    /// The part of a line that fits: a third of it before the place, where the line is long enough.
    private static func window(of cells: [Int], around place: Int, fitting available: Int?) -> Range<Int> {
        guard let available, cells.reduce(0, +) > available else { return 0..<cells.count }
        let room = max(8, available - 2)
        var first = place
        var taken = 0
        while first > 0, taken + cells[first - 1] <= room / 3 {
            first -= 1
            taken += cells[first]
        }
        var last = place
        while last < cells.count, taken + cells[last] <= room {
            taken += cells[last]
            last += 1
        }
        while first > 0, taken + cells[first - 1] <= room {
            first -= 1
            taken += cells[first]
        }
        return first..<last
    }
}
