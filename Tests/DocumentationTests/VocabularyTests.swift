import FeedVocabulary
import Foundation
import Testing
import XMLCore

@testable import PodcastCatalog

/// `docs/vocabulary.md` tells the truth.
struct VocabularyTests {
    /// A row of a table: the tag, what is written for it and where, the feed that has it, and the tests of that.
    private struct Row {
        var tag: String
        var key: String
        var source: String
        var feed: String
        var tests: [String]
    }

    private static func rows() throws -> [Row] {
        try Document("docs/vocabulary.md").lines.compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, let tag = quoted(cells[0]).first, let key = quoted(cells[1]).first else {
                return nil
            }
            return Row(
                tag: tag, key: key, source: target(cells[2]), feed: target(cells[3]), tests: quoted(cells[4]))
        }
    }

    /// What stands between grave accents.
    private static func quoted(_ text: String) -> [String] { text.matches(of: /`([^`]+)`/).map { String($0.1) } }

    /// The address of a link.
    private static func target(_ text: String) -> String {
        text.firstMatch(of: /\]\(([^)]+)\)/).map { String($0.1) } ?? ""
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Document.root.appending(path: "docs").appending(path: path), encoding: .utf8)
    }

    @Test func `Each tag of the podcast namespace has a row, and no other`() throws {
        let tags = ElementVocabulary.names(prefix: "podcast").map { "podcast:\($0)" }
        let rows = try Self.rows().map(\.tag)
        #expect(rows.filter { $0.hasPrefix("podcast:") }.sorted() == tags.sorted())
        #expect(Set(rows).count == rows.count && rows.count > 40)
    }

    @Test func `The feed of each row, read again, has the tag`() throws {
        let rows = try Self.rows()
        for (feed, rows) in Dictionary(grouping: rows, by: \.feed) {
            var reader = XMLReader()
            reader.read(Array(try Self.text(feed).utf8))
            reader.finish()
            let spine = reader.spine()
            let tree = try #require(spine)
            let names = Set(tree.nodes.filter { $0.kind == .element }.map { tree.names[Int($0.name)].canonical })
            let isWhole = !reader.isStopped
            #expect(isWhole && rows.filter { !names.contains($0.tag) }.map(\.tag) == [], "\(feed)")
        }
    }

    @Test func `What is written for a tag is a key of the catalogue, and stands in the file of its row`() throws {
        let known = Set(CompletenessTests.lists.flatMap(\.known))
        for row in try Self.rows() {
            let key = String(row.key.prefix { $0 != ":" })
            #expect(known.contains(key), "\(row.tag)")
            let written = row.key.contains(": ") && !row.key.contains("{") ? row.key : key + ":"
            let isFile = row.source.contains(".\(key).")
            let text = try Self.text(row.source)
            // A key stands at the start of a line or of an entry, or within braces.
            let keys = try Regex("(?m)(^ *(- )*|[{,] *)" + written)
            #expect(isFile ? !text.isEmpty : text.contains(keys), "\(row.tag)")
        }
    }

    @Test func `The tests of each row are there`() throws {
        let folder = Document.root.appending(path: "Tests").path
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let names = Set(files.filter { $0.hasSuffix("Tests.swift") }.map { URL(filePath: $0).lastPathComponent })
        for row in try Self.rows() {
            #expect(!row.tests.isEmpty && row.tests.allSatisfy { names.contains("\($0).swift") }, "\(row.tag)")
        }
    }
}
