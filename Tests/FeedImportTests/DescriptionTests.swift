import Testing

@testable import FeedImport

/// What an item says of itself, in an episode.
struct DescriptionTests {
    @Test("keeps links of a description that its notes have not")
    func links() throws {
        let both = { (short: String, whole: String) in
            try ImportedFiles(
                item: "<title>One</title><description>\(short)</description><content:encoded>\(whole)</content:encoded>"
            ).texts["episodes/one.md"]
        }
        let linked = "&lt;a href='https://b.org/'>tea&lt;/a>"
        #expect(try both("tea", linked)?.contains("description:") == false)
        #expect(try both(linked, linked)?.contains("description:") == false)
        #expect(try both(linked, "tea")?.contains("description: \"[tea](https://b.org/)\"\n") == true)
    }
}
