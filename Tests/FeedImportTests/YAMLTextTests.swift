import Testing

@testable import FeedImport
@testable import PodcastCatalog

/// Texts in YAML.
struct YAMLTextTests {
    @Test(
        "are read as they were",
        arguments: [
            "a", "a: b", "a #b", "#a", "- a", "[a", "{a}", "true", "null", "~", "1", "1.5e3", "0x1", "yes",
            "2025-01-01", "'a'", "\"a\"",
            "a\\b", "@a", "`a`", "%a", "&a", "*a", "!a", "|", ">", "?", "a,b", "a]b", "é", "😀", "a\tb", "a:", ": a",
            "a\nb", "a\n\n  b\nc",
            "---", "a\n---\nb", "...", " a", "a ", "\na", "<a b=\"c\">d</a>", "a\u{A0}b",
        ])
    func texts(_ text: String) throws {
        let pairs = [
            YAMLPair("one", .text(text)),
            YAMLPair("two", .list([.text(text), .mapping([YAMLPair("k", .text(text))])])),
            YAMLPair("three", .mapping([YAMLPair("k", .text(text)), YAMLPair("l", .number(1))])),
        ]
        let document = YAMLParser.document(of: Array(pairs.yaml().utf8)[...])
        #expect(document.problems.isEmpty)
        let root = try #require(document.root)
        let list = try #require(root["two"]?.elements)
        #expect(root["one"]?.text == text)
        #expect(list.map(\.text) == [text, nil])
        #expect(list.last?["k"]?.text == text)
        #expect(root["three"]?["k"]?.text == text)
        if case .scalar(let scalar)? = root["one"]?.content, case .text = scalar.kind { return }
        Issue.record("'\(text)' is no text any more")
    }
}
