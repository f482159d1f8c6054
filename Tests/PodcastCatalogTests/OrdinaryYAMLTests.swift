import Testing

@testable import PodcastCatalog

@Suite("YAML as front matter mostly is")
struct OrdinaryYAMLTests {
    private static let sound = [
        "title: What happened on day 5 & what came of it\n", "date: 2021-06-09 02:00\n", "n: 25\n", "b: false\n",
        "people: [jo-roe, { id: sam-poe, role: guest }, kim-doe]\n", "名: a\n", "t: 新闻 é 🎧\n",
        "media: { url: \"https://a.org/5.mp3\", bytes: 6, type: audio/mpeg, duration: '317' }\n",
        "a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: [i, é , j]\n", "list:\n- a\n- b: c\n  d: e\n", "# A comment\n",
        "\n", "q: \"é: # , ]\"\n", "s: 'it: \\'\n", "link: https://a.org/?a=1&b=2#c\n", "u: {a: b, c: [d, {e: f}]}\n",
        "   \n", "  # Another\n", "m:\n  - { a: b }\n  -   c: d\n      e: f\n",
    ]

    private static let pieces = [
        "a", "b-c", "1", "-1", "é", "新", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", ":", ": ", " ", "  ", "\n", "\n  ",
        "\n    ",
        "\n- ", "\n  - ", "- ", "-", "[", "]", "{", "}", ",", ", ", "\"", "'", "''", "\\", "#", " #", "?", "? ", "|",
        ">", "&a",
        "*a", "!t", "%", "@", "`", "~", "null", "<<", "\t", "\r", "\r\n", "---", "\n---\n", "\n...\n", "=", ".", "/",
    ]

    @Test("is read as libyaml reads it")
    func same() {
        var generator = SystemRandomNumberGenerator()
        var ordinary = 0
        for round in 0..<20_000 {
            var lines = (0..<Int.random(in: 1..<6, using: &generator)).map { number in
                let line = OrdinaryYAMLTests.sound.randomElement(using: &generator) ?? ""
                return line.first?.isLetter == true && round.isMultiple(of: 2) ? "k\(number)" + line : line
            }
            if !round.isMultiple(of: 4) {
                let index = Int.random(in: lines.indices, using: &generator)
                var scalars = Array(lines[index].unicodeScalars)
                for _ in 0..<Int.random(in: 1..<4, using: &generator) {
                    let place = Int.random(in: 0...scalars.count, using: &generator)
                    let piece = OrdinaryYAMLTests.pieces.randomElement(using: &generator) ?? ""
                    let end = min(scalars.count, place + Int.random(in: 0..<3, using: &generator))
                    scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
                }
                lines[index] = String(String.UnicodeScalarView(scalars))
            }
            ordinary += isSame(lines.joined()) ? 1 : 0
        }
        #expect(ordinary > 2000)
    }

    @Test("of a few pieces, too")
    func pieces() {
        let beginnings = ["", "a: ", "a:\n  b: ", "a: [", "a: { b: ", "a:\n  - "]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<40_000 {
            let pieces = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
                OrdinaryYAMLTests.pieces.randomElement(using: &generator) ?? ""
            }
            _ = isSame((beginnings.randomElement(using: &generator) ?? "") + pieces.joined())
        }
    }

    @Test(
        "is anything that is not rare",
        arguments: [
            ("title: A\npeople: [a, { id: b }]\nmedia: { url: \"https://a.org\", bytes: 1 }\n", true),
            ("a:\n  - b: 1\n    c: 'd'\n  - e\n# f\n\ng: h", true), ("a:\n- b\n", true),
            ("a: |\n  b\n", false), ("a: b\n  c\n", false), ("a: \"\\n\"\n", false), ("a:\n", false), ("", false),
            ("a: 1\na: 2\n", false), ("a: b # c\n", false), ("a: b \n", false), ("a: b: c\n", false), ("- a\n", false),
            ("a: 'it''s'\n", false), ("a: [b, ]\n", false), ("a: {b}\n", false), ("a: b\n c: d\n", false),
        ])
    func recognised(_ text: String, _ isOrdinary: Bool) {
        #expect((OrdinaryYAML.root(of: text.utf8.span, firstLine: 1) != nil) == isOrdinary)
    }

    /// Whether a text is ordinary; fails where libyaml makes something else of it.
    private func isSame(_ text: String) -> Bool {
        guard let root = OrdinaryYAML.root(of: text.utf8.span, firstLine: 3) else { return false }
        let bytes = Array(text.utf8)
        let document = YAMLDocument(root: root, problems: [])
        #expect("\(document)" == "\(YAMLParser.parsed(bytes[...], firstLine: 3))", "\(text)")
        return true
    }
}
