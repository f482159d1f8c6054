import Foundation
import Testing

/// The project speaks of podcasts, and not of the place where it was written.
struct WordingTests {
    // Put together, so that this file may be looked at, too.
    private static let foreign = [
        "/tmp" + "/w/", "/work" + "/", "/root" + "/", "sess" + "ion", "ag" + "ent", "lang" + "uage model",
    ]

    @Test(arguments: [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", "Package.swift", "docs", "Sources", "Tests",
    ])
    func `No file names a machine or who typed it`(path: String) throws {
        let start = Document.root.appending(path: path)
        let below = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let kinds = ["md", "swift", "h", "svg", "yaml", "Makefile"]
        var found: [String] = []
        for file in (below ?? []) + [start] where kinds.contains(where: file.path.hasSuffix) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let prose = file.pathExtension == "swift" ? WordingTests.comments(text) : text
            // HTTP's name for the program that asks is allowed (RFC 9110, section 10.1.5).
            let words = Set(
                prose.lowercased().replacing("user-ag" + "ent", with: " ").replacing("user ag" + "ent", with: " ").split
                { !$0.isLetter })
            found += Self.foreign.filter { $0.contains("/") ? text.contains($0) : words.contains(Substring($0)) }
                .map { "\(file.lastPathComponent): \($0)" }
        }
        #expect(found == [])
    }

    private static func comments(_ source: String) -> String {
        source.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }
}
