import Testing

@testable import FeedImport

/// Names of files.
struct SlugMakerTests {
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
