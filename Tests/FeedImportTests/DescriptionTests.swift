import Testing

@testable import FeedImport

/// What an item says of itself, in an episode.
struct DescriptionTests {
    private static func episode(_ description: String, _ encoded: String) throws -> String? {
        let texts = "<description>\(description)</description><content:encoded>\(encoded)</content:encoded>"
        return try ImportedFiles(item: "<title>One</title>\(texts)").texts["episodes/one.md"]
    }

    private static func expected(_ description: String, _ notes: String) -> String {
        "---\ntitle: One\nsummary: false\n\(description)date: false\nguid: false\nmedia: false\n---\n\n\(notes)\n"
    }

    @Test("stands as it is only where the notes don't say the same, with the same links")
    func links() throws {
        let linked = "&lt;a href='https://b.org/'>tea&lt;/a>"
        #expect(try Self.episode("tea", linked) == Self.expected("", "[tea](https://b.org/)"))
        #expect(try Self.episode(linked, linked) == Self.expected("", "[tea](https://b.org/)"))
        #expect(
            try Self.episode(linked, "tea") == Self.expected("description: \"[tea](https://b.org/)\"\n", "tea"))
    }
}
