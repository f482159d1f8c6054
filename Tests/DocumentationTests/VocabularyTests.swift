import FeedVocabulary
import Foundation
import Testing

/// `docs/vocabulary.md` tells the truth.
struct VocabularyTests {
    /// A row of a table: the tag, and the feed that is said to have it.
    private struct Row {
        var tag: String
        var feed: String
    }

    private static func rows() throws -> [Row] {
        try Document("docs/vocabulary.md").lines.compactMap { line in
            guard let match = line.firstMatch(of: /^\| `([A-Za-z:-]+)` \|.*\]\((.+)\) \|$/) else { return nil }
            return Row(tag: String(match.1), feed: String(match.2))
        }
    }

    @Test func `Each tag of the podcast namespace has a row, and no other`() throws {
        let tags = ElementVocabulary.names(prefix: "podcast").map { "podcast:\($0)" }
        let rows = try Self.rows().map(\.tag)
        #expect(rows.filter { $0.hasPrefix("podcast:") }.sorted() == tags.sorted())
        #expect(Set(rows).count == rows.count)
    }

    @Test func `The feed of each row has the tag`() throws {
        let docs = Document.root.appending(path: "docs")
        for row in try Self.rows() {
            let text = try String(contentsOf: docs.appending(path: row.feed), encoding: .utf8)
            let isThere = [" ", ">", "/"].contains { text.contains("<\(row.tag)\($0)") }
            #expect(isThere, "\(row.tag)")
        }
    }
}
