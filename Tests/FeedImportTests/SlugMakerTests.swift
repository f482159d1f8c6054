import Testing

@testable import FeedImport

/// Names of files.
struct SlugMakerTests {
    @Test(
        "are made of letters and digits",
        arguments: [
            ("Forged at Whampoa", "forged-at-whampoa"), ("  Ärger in Köln!  ", "aerger-in-koeln"),
            ("../../etc/passwd", "etc-passwd"),
            ("It's Jo’s", "its-jos"), ("#12: A/B", "12-a-b"), ("CON", "con"), ("你好，世界", ""), ("", ""), ("...", ""),
            (String(repeating: "word ", count: 40), "word-word-word-word-word-word-word-word-word-word-word-word"),
        ])
    func slug(_ text: String, _ expected: String) {
        #expect(SlugMaker.slug(text) == expected)
    }

    @Test("are each there once, and the same each time")
    func unique() {
        let names = { () -> [String] in
            var slugs = SlugMaker()
            return ["A B C", "a-b-c", "a-b-c-2", "A B C", "你好", "你好"].map { slugs.slug(of: [$0, $0], or: "episode") }
        }
        #expect(names().prefix(4) == ["a-b-c", "a-b-c-2", "a-b-c-2-2", "a-b-c-3"])
        #expect(names()[4].hasPrefix("episode-"))
        #expect(names()[5] == names()[4] + "-2")
        #expect(names() == names())
    }
}
