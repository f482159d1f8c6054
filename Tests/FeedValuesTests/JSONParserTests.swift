import FeedValues
import Testing

struct JSONParserTests {
    private func parse(_ text: String) throws(JSONParser.Failure) -> JSONNode { try JSONParser.parse(Array(text.utf8)) }

    private func failure(_ text: String) -> String? {
        do {
            _ = try parse(text)
            return nil
        } catch {
            return "\(error.place.line):\(error.place.column) \(error.message)"
        }
    }

    @Test func `Each value has its kind and its place`() throws {
        let root = try parse("{ \"é\": [1,\r\n  -2.5e1, true],\n\t\"b\": {\"c\": null, \"d\": \"x\"} }")
        let list = try #require(root["é"])
        #expect(root.isObject && root.place == TextPlace(offset: 0, line: 1, column: 1))
        #expect(list.elements?.compactMap(\.number) == [1, -25])
        #expect(list.elements?.map { "\($0.place.line):\($0.place.column)" } == ["1:9", "2:3", "2:11"])
        #expect(list.elements?.last?.flag == true)
        #expect(root["b"]?["d"]?.text == "x")
        #expect(root["b"]?["c"]?.kind == "null")
        #expect(root["b"]?.place.line == 3 && root["b"]?.place.column == 7)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\tä""#, "\"\\/\u{8}\u{C}\n\r\tä"), (#""\u00e9\ud83c\udfa7""#, "é🎧"),
        (#""\ud83c""#, "\u{FFFD}"), (#""\ud83c\n""#, "\u{FFFD}\n"), (#""\udfa7\ud83c\u0041""#, "\u{FFFD}\u{FFFD}A"),
        ("\"\"", ""),
    ])
    func `Escapes are replaced`(_ text: String, _ value: String) throws { #expect(try parse(text).text == value) }

    @Test(arguments: [
        ("", "1:1 it ends where a value should be"),
        ("{\"a\": 1,}", "1:9 the name of a member in double quotes is missing"),
        ("[1 2]", "1:4 a comma or the closing bracket is missing"), ("[1,]", "1:4 no value begins so"),
        ("{'a': 1}", "1:2 the name of a member in double quotes is missing"),
        ("{\"a\" 1}", "1:6 the colon behind a name is missing"), ("[1]\n x", "2:2 there is more behind the value"),
        ("01", "1:2 there is more behind the value"), ("-", "1:2 a digit is missing"), ("1.", "1:3 a digit is missing"),
        ("1e999", "1:6 a number is too large"), ("\"\\x\"", "1:3 there is no such escape"),
        ("\"\\u12\"", "1:6 four hexadecimal digits are missing"),
        ("\"a\nb\"", "1:3 a control character stands in a string"),
        ("\"a", "1:3 the closing quote of a string is missing"),
        ("nul", "1:1 no value begins so"), ("NaN", "1:1 no value begins so"),
        ("{\"a\":1", "1:7 a comma or the closing brace is missing"),
    ])
    func `What is no JSON is told with its place`(_ text: String, _ expected: String) {
        #expect(failure(text) == expected)
    }

    @Test func `Nesting and the number of values have bounds`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        }
        #expect(failure(nested(63)) == nil)
        #expect(failure(nested(64)) == "1:65 it nests more than 64 deep")
        #expect(failure(String(repeating: "[", count: 1_000_000)) == "1:65 it nests more than 64 deep")
        #expect(failure("[" + String(repeating: "1,", count: 1_000_000))?.contains("1000000 values") == true)
    }

    @Test func `No beginning of a text, and no byte in it, makes the parser fail`() {
        let text = Array("{ \"a\": [1.5, \"\\u00e9\\n\", true, null], \"b\": {} }".utf8)
        for count in text.indices { _ = try? JSONParser.parse(Array(text.prefix(count))) }
        for index in text.indices {
            for byte: UInt8 in [0, 0x22, 0x5B, 0x5C, 0x7B, 0xFF] {
                var damaged = text
                damaged[index] = byte
                _ = try? JSONParser.parse(damaged)
            }
        }
    }
}
