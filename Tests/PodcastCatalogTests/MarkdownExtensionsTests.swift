import Testing

@testable import PodcastCatalog

@Suite("The extensions of Markdown")
struct MarkdownExtensionsTests {
    private static let pieces = [
        "a", "b ", " ", "\n", "\n\n", "\r\n", "\r", "    ", "\t", "*", "**", "_", "`", "``", "[", "]", "](",
        "](https://a.org)",
        "](https://a.org \"t\")", "(", ")", "<", ">", "https://b.org/x", "http://", "://", ":", "//", "www.c.org",
        "www",
        ".", "@", "d@e.org", "<https://f.org>", "<d@e.org>", "![", "~", "~~", "|", "---", "-", ":-", "-:", "- ", "1. ",
        "> ", "# ", "\\", "&amp;", "&#58;", "[a]: https://g.org\n", "<b>", "<!-- x -->", "```\n", "=", "新",
        "ftp://h.org",
    ]

    @Test("that a text seems not to need make nothing of it")
    func differences() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<14, using: &generator)
            let text = (0..<count).map { _ in
                MarkdownExtensionsTests.pieces.randomElement(using: &generator) ?? ""
            }
            let bytes = Array(text.joined().utf8)
            #expect(steps(MarkdownParser(bytes[...])) == steps(MarkdownParser(bytes[...], with: .all)), "\(text)")
        }
    }

    @Test("are not lost where several threads parse notes with and without them")
    func threads() {
        let text = Array(String(repeating: "See https://a.org/ ~~or~~ *not*. ", count: 20).utf8)
        let plain = Array(String(repeating: "[See](https://a.org/): *what*. ", count: 20).utf8)
        let expected = [text, plain].map { steps(MarkdownParser($0[...])) }
        let found = Array(0..<4000).map(jobs: 8) { number in
            steps(MarkdownParser((number.isMultiple(of: 3) ? plain : text)[...]))
        }
        let isSame = found.indices.allSatisfy { found[$0] == expected[$0.isMultiple(of: 3) ? 1 : 0] }
        #expect(isSame)
    }

    @Test(
        "are told by what each needs at least",
        arguments: [
            ("A *b* [c](https://a.org/): it.\n\n- d\n", [] as MarkdownExtensions),
            ("| a |\n| - |", .table), ("a\n:-:  \nb", .table), ("a\n---", .table), ("~a~", .strikethrough),
            ("a https://a.org", .autolink), ("www.a.org", .autolink), ("a@b.org", .autolink),
        ])
    func need(_ text: String, _ needed: MarkdownExtensions) {
        #expect(MarkdownExtensions(neededBy: Array(text.utf8)[...]) == needed)
    }

    private func steps(_ parser: consuming MarkdownParser) -> [String] {
        var steps: [String] = []
        while let event = parser.next() {
            steps.append("\(event.kind) \(event.isEntering) \(event.line) \(parser.text) \(parser.linkTitle ?? "-")")
        }
        return steps
    }
}
