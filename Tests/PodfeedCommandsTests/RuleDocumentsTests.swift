import Foundation
import PodfeedCommands
import Testing

/// `docs/rules/` holds what the code says: `make docs` writes it.
@Suite(.serialized)
struct RuleDocumentsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/rules").standardizedFileURL

    private static var expected: [String: String] { RuleDocuments.pages(of: ExplainedRule.all) }

    @Test func `Every rule has its page, every page its rule, and each says what the code says`() throws {
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try record() }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) ?? []
        let written = try names.reduce(into: [:]) { pages, name in
            pages[name] = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        }
        let expected = Self.expected
        let stale = Set(expected.keys).union(written.keys).filter { expected[$0] != written[$0] }.sorted()
        #expect(stale == [], "run `make docs`, and look at the difference")
    }

    private func record() throws {
        try? FileManager.default.removeItem(at: Self.folder)
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        for (name, text) in Self.expected {
            try Data(text.utf8).write(to: Self.folder.appending(path: name))
        }
    }
}
