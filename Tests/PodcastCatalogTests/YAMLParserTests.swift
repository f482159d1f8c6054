import Testing

@testable import PodcastCatalog

@Suite("The YAML reader")
struct YAMLParserTests {
    @Test(
        "tells kinds of scalars by the core schema",
        arguments: [
            ("true", "true"), ("false", "false"), ("True", "'True'"), ("yes", "'yes'"), ("~", "nothing"),
            ("null", "nothing"), ("Null", "nothing"), ("nil", "'nil'"), ("12", "the number 12"),
            ("-1", "the number -1"), ("1.5", "the number 1.5"), ("1e3", "the number 1e3"), (".5", "the number .5"),
            ("\"12\"", "'12' in quotes"), ("'true'", "'true' in quotes"), ("1:30", "'1:30'"),
            ("2025-04-25", "'2025-04-25'"),
            ("-", "a list"), ("1.2.3", "'1.2.3'"), ("007", "the number 007"), ("0x1F", "'0x1F'"), ("+", "'+'"),
        ])
    func kinds(_ text: String, _ described: String) {
        let document = YAMLParser.document(of: Array(text.utf8)[...])
        #expect(document.root?.described == described)
    }

    @Test func `counts lines and columns from one, in Unicode scalars`() throws {
        let text = "a: 中文\r\n\"😀b\": [x, {e\u{301}: 'y z'}]\n"
        let root = try #require(YAMLParser.document(of: Array(text.utf8)[...], firstLine: 5).root)
        guard case .mapping(let entries) = root.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key) == ["a", "😀b"])
        #expect(entries.map(\.place) == [Place(line: 5, column: 1), Place(line: 6, column: 1, length: 4)])
        let list = entries[1].value
        #expect(list.place == Place(line: 6, column: 7))
        #expect(list.elements[1]["e\u{301}"]?.place == Place(line: 6, column: 16, length: 5))
    }

    @Test(
        "refuses what the catalogue's YAML does not have",
        arguments: [
            ("a: &x 1\n", "1:4 catalog-yaml-feature anchor '&x' is not supported"),
            ("a: !!str 1\n", "1:4 catalog-yaml-feature tag 'tag:yaml.org,2002:str' is not supported"),
            ("a: !x 1\n", "1:4 catalog-yaml-feature tag '!x' is not supported"),
            ("<<: { a: 1 }\n", "1:1 catalog-yaml-feature merge key '<<' is not supported"),
            ("[a]: 1\n", "1:1 catalog-yaml-feature a key is a list or a mapping, expected text"),
            ("%YAML 1.1\n---\na: 1\n", "1:1 catalog-yaml-feature directives are not supported"),
            ("a: 1\n---\nb: 2\n", "2:1 catalog-yaml-documents a second document begins here"),
            ("a: 1\na: 2\n", "2:1 catalog-key-duplicate 'a' stands here twice"),
        ])
    func refusals(_ text: String, _ problem: String) {
        #expect(YAMLParser.document(of: Array(text.utf8)[...]).problems.map(\.line) == [problem])
    }

    @Test(
        "says in plain words what is wrong with the syntax",
        arguments: [
            ("a: b: c\n", "1:5 a ':' cannot stand here"),
            ("a:\n\tb: c\n", "2:1 a tab stands where only spaces may"),
            ("a: @b\n", "1:4 a value cannot begin with '@'"),
            ("a: `b`\n", "1:4 a value cannot begin with '`'"),
            ("a: \"b\n", "1:4 the quotes that open here are never closed"),
            ("a: [b\n", "1:4 the list that begins here is not closed"),
            ("a: {b: c\n", "1:4 the mapping that begins here is not closed"),
            ("a: b\n c: d\n", "2:3 a ':' cannot stand here"),
            ("a:\n  b: c\n d: e\n", "3:2 expected a key here"),
            ("a: \"\\q\"\n", "1:5 unknown escape in double quotes"),
            ("a: b\nc\n", "2:1 expected ':' after the key that begins here"),
            ("a b\nc: d\n", "1:1 expected ':' after the key that begins here"),
            ("x:\n  a b\n  c: d\n", "2:3 expected ':' after the key that begins here"),
            ("- a\nb: c\n", "2:1 expected '-' and the next element of the list"),
        ])
    func syntax(_ text: String, _ message: String) {
        let document = YAMLParser.document(of: Array(text.utf8)[...])
        #expect(document.isBroken)
        #expect(document.root == nil)
        #expect(document.problems.map { "\($0.place.line):\($0.place.column) \($0.message)" } == [message])
    }

    @Test(
        "says where quotes began that the next ones closed",
        arguments: [
            ("a: \"b\nc: \"d\"\n", "1:4"), ("a: 'b\nc: d\ne: 'f'\n", "1:4"), ("x: 1\na: \"b\n# \"1:30\", c\n", "2:4"),
            ("a: \"b\n  c\"\nd: e: f\n", nil), ("a: \"b\" c\n", nil),
        ])
    func quotes(_ text: String, _ place: String?) throws {
        let problems = YAMLParser.document(of: Array(text.utf8)[...]).problems
        #expect(problems.count == 1)
        #expect(try #require(problems.first).note.map { "\($0.place.line):\($0.place.column)" } == place)
    }

    @Test(
        "ends with hostile texts, and reads them or tells why not", .timeLimit(.minutes(5)),
        arguments: [
            LongText("[", 1_000_000), LongText("{a: ", 250_000), LongText("- ", 500_000),
            LongText("x", 1_000_000, before: "a: "), LongText("\\x41", 250_000, before: "a: \"", after: "\""),
            LongText("  line\n", 140_000, before: "a: |\n"), LongText("a: 1\n", 20_000), LongText("? ", 300_000),
            LongText("!", 1_000_000), LongText("&a ", 300_000), LongText(" ", 1_000_000, before: "x", after: ": y"),
            LongText("b,", 400_000, before: "a: [", after: "]"), LongText("\u{7}", 1_000_000),
            LongText("\u{85}", 500_000), LongText("*a\n", 300_000),
        ])
    func hostile(_ long: LongText) {
        let document = ParsedFile(RawText(file: "x.yaml", bytes: Array(long.text.utf8))).document
        #expect(document.root != nil || !document.problems.isEmpty)
    }

    @Test(.timeLimit(.minutes(5))) func `reads fifty thousand different keys`() {
        let text = (0..<50_000).map { "k\($0): v\n" }.joined()
        let document = ParsedFile(RawText(file: "x.yaml", bytes: Array(text.utf8))).document
        #expect(document.problems.map(\.message) == [])
    }

    @Test func `expands nothing: an alias bomb is a list of findings`() {
        let bomb = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            """
        let document = YAMLParser.document(of: Array(bomb.utf8)[...])
        #expect(document.problems.map(\.check) == Array(repeating: .yamlFeature, count: 21))
    }

    @Test func `reads nothing from an empty file`() {
        for text in ["", "\u{FEFF}", "# only a comment\n", "---\n", "\n\n"] {
            let file = ParsedFile(RawText(file: "x.yaml", bytes: Array(text.utf8)))
            #expect(file.document.problems.map(\.message) == [])
            #expect(file.document.root.map(\.described) ?? "nothing" == "nothing")
        }
    }

    @Test func `reads CRLF, a byte order mark and a file without an end of line`() {
        let file = ParsedFile(
            RawText(file: "x.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: two".utf8)))
        #expect(file.document.problems.map(\.line) == [])
        #expect(file.document.root?["b"]?.text == "two")
        #expect(file.document.root?["b"]?.place == Place(line: 2, column: 4, length: 3))
    }

    @Test(
        "finds the front matter of a Markdown file",
        arguments: [
            ("---\na: 1\n---\nBody\n", "a: 1\n", 4, "Body\n", nil),
            ("---\r\na: 1\r\n---\r\nBody", "a: 1\r\n", 4, "Body", nil),
            ("--- \na: 1\n---", "a: 1\n", 4, "", nil),
            ("", "", 1, "", "the file is empty"),
            ("Body\n", "", 1, "", "expected '---' and the front matter in the first line"),
            ("---\na: 1\n", "", 1, "", "the front matter that begins here has no end"),
            ("---\n \n---\nBody", " \n", 4, "Body", "the front matter is empty"),
            ("---\n---\nBody", "", 3, "Body", "the front matter is empty"),
        ] as [(String, String, Int, String, String?)])
    func frontMatter(_ text: String, _ matter: String, _ line: Int, _ body: String, _ problem: String?) {
        let bytes = Array(text.utf8)
        let found = FrontMatter(bytes)
        #expect(String(decoding: bytes[found.range], as: UTF8.self) == matter)
        #expect(found.bodyLine == line)
        #expect(String(decoding: bytes[found.bodyStart...], as: UTF8.self) == body)
        #expect(found.problem?.message == problem)
    }
}

extension YAMLProblem {
    /// The problem in one line.
    fileprivate var line: String { "\(place.line):\(place.column) \(check.id) \(message)" }
}
