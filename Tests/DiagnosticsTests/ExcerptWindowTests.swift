import Diagnostics
import Testing

struct ExcerptWindowTests {
    private static let lines = [
        "", "short", "é語😀", String(repeating: "a", count: 160), String(repeating: "b", count: 161),
        String(repeating: "é語😀x", count: 40), String((0..<700).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) }),
    ]

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `cuts what an excerpt of the whole line is cut to, in whatever order it is asked`(end: String) {
        let text = Self.lines.joined(separator: end)
        var starts: [Int] = []
        var start = 0
        for line in Self.lines {
            starts.append(start)
            start += line.utf8.count + end.utf8.count
        }
        var window = ExcerptWindow(Array(text.utf8))
        let columns = Array(1...720) + [700, 3, 3, 690, 160, 161, 162, 1, 54, 55, 53, 1000]
        for (line, start) in zip(Self.lines, starts) {
            for column in columns {
                for length in [1, 7, 200] {
                    let whole = line.isEmpty ? nil : Excerpt(line: line, column: column, length: length)
                    #expect(window.excerpt(lineAt: start, column: column, length: length) == whole)
                }
            }
        }
    }
}
