import FeedValues
import Testing

@testable import PodcastCatalog

/// What is written as YAML is read as the same texts.
struct YAMLTextTests {
    private static let texts = [
        "plain", "two words", "The Unyielding East: China's WWII Relics", "a: b", "a:b", "a #b", "#a", "- a", "-a",
        "'a'",
        "\"a\"", "a\\b", "true", "False", "null", "~", "yes", "1984", "1.5", "0x1F", "2025-04-25", "[a]", "{a: b}",
        "a, b",
        "News > Politics", "Arts & Letters", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "? a", "a?", ":", "a:", "=",
        "../media/a.mp3", "https://example.com/?a=b#c", "北京: 1", "é", "tab\there", "…", "---", "...", "a\u{A0}b", "<b>",
        "a\nb", "a\n\n  b\nc", "a\n---\nb", " a", "a ", "\na", "😀",
        "a\u{85}b", "a\u{2028}b", "a\u{2029}b\nc", "\u{FEFF}a", "a\u{FFFE}", "a\u{1}\u{7F}\u{9F}b", "a\u{B}b\nc", "a\0",
        "1.5e3", "[a", "a]b", "{a}", "<a b=\"c\">d</a>",
    ]

    @Test(arguments: texts)
    func `A text is read as itself, alone, in a list and in a mapping`(text: String) throws {
        let pairs = [
            YAMLPair("alone", .text(text)), YAMLPair("list", .list([.text(text), .text("z")])),
            YAMLPair("mapping", .mapping([YAMLPair("key", .text(text)), YAMLPair("other", .number(1))])),
        ]
        let document = YAMLParser.document(of: Array(pairs.yaml().utf8)[...])
        #expect(document.problems.isEmpty, "\(pairs.yaml())")
        let root = try #require(document.root)
        for node in [root["alone"], root["list"]?.elements.first, root["mapping"]?["key"]] {
            guard case .scalar(let scalar)? = node?.content, case .text = scalar.kind else {
                Issue.record("no text: \(pairs.yaml())")
                continue
            }
            #expect(scalar.text == text)
        }
    }

    @Test func `What does not print is escaped`() {
        let text = "a\u{1}\u{1F}\u{7F}\u{85}\u{A0}\u{2028}\u{FEFF}\t\"\\"
        #expect(YAMLText.scalar(text) == #""a\x01\x1F\x7F\x85\#u{A0}\u2028\uFEFF\t\"\\""#)
        #expect(YAMLText.key("a b\n") == #""a b\n""#)
    }

    @Test func `Numbers, truth values and dates stand as they are, and several lines as a block`() {
        let pairs = [
            YAMLPair("number", .number(3)), YAMLPair("flag", .bool(true)), YAMLPair("date", .date("2025-04-25 18:00")),
            YAMLPair("text", .text("one\n\ntwo")),
        ]
        #expect(pairs.yaml() == "number: 3\nflag: true\ndate: 2025-04-25 18:00\ntext: |-\n  one\n\n  two\n")
    }
}
