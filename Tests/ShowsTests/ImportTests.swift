import Foundation
import Testing

/// A feed becomes a catalogue, and the catalogue a feed that says the same.
@Suite(.serialized)
struct ImportTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let build = ["build", "-C", "made", "--fail-on", "never", "--as-of", "2037-01-01", "-q"]

    /// Feeds made by hand, each in a folder with the catalogue that comes of it and what is told.
    @Test("gives the catalogue that is expected", arguments: ["every-tag", "old-habits", "hostile", "rare-forms"])
    func golden(_ name: String) async throws {
        let original = Self.folder.appending(path: "Imports/\(name)")
        let workplace = try Workplace()
        try workplace.write(
            "feed.xml", String(contentsOf: original.appending(path: "feed.xml"), encoding: .utf8))
        let told = try await Tool.podfeed(
            ["import", "feed.xml", "--into", "made", "--format", "concise"], in: workplace.path)
        var actual = try workplace.files("made").mapValues { String(decoding: $0, as: UTF8.self) }
        actual["told"] = told.output + told.error
        let built = try await Tool.podfeed(Self.build + ["--format", "concise"], in: workplace.path)
        #expect(built.status == 0)
        actual["built"] = built.output
        for (path, bytes) in try workplace.files("made/public") where path.hasSuffix("feed.xml") {
            actual["feed.xml"] = String(decoding: bytes, as: UTF8.self)
        }
        try Self.expect(actual, in: original.appending(path: "expected"))
    }

    private static func expect(_ actual: [String: String], in folder: URL) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try? FileManager.default.removeItem(at: folder)
            for (path, text) in actual {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }
        let texts = try Workplace.files(folder).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(texts.keys.sorted() == actual.keys.sorted())
        for (path, text) in texts where actual[path] != nil { #expect(actual[path] == text, "\(path)") }
    }

    private static let feeds: [String] = {
        let shows = folder.appending(path: "Shows")
        let names = FileManager.default.enumerator(atPath: shows.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("/expected/site/") && $0.hasSuffix("feed.xml") }.sorted()
    }()

    /// Every feed of the golden shows comes back with every element that it had, and once more the same.
    @Test("loses nothing of feeds that builds have made", arguments: feeds)
    func roundTrip(_ path: String) async throws {
        let workplace = try Workplace()
        let old = try Data(contentsOf: Self.folder.appending(path: "Shows/\(path)"))
        try old.write(to: URL(filePath: workplace.path("old.xml")))
        let first = try await Self.rebuilt("old.xml", in: workplace)
        #expect(Self.elements(Array(old)) == Self.elements(first))
        try Data(first).write(to: URL(filePath: workplace.path("first.xml")))
        let second = try await Self.rebuilt("first.xml", in: workplace)
        #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
    }

    private static func rebuilt(_ feed: String, in workplace: borrowing Workplace) async throws -> [UInt8] {
        try? FileManager.default.removeItem(atPath: workplace.path("made"))
        let imported = try await Tool.podfeed(["import", feed, "--into", "made", "-q"], in: workplace.path)
        #expect(imported.status == 0 && imported.error.isEmpty, "\(imported.output)\(imported.error)")
        let built = try await Tool.podfeed(build, in: workplace.path)
        #expect(built.status == 0, "\(built.output)\(built.error)")
        let files = try workplace.files("made/public")
        return try Array(#require(files.first { $0.key.hasSuffix("/feed.xml") }).value)
    }

    /// The elements in no order; of those whose addresses are the catalogue's own, the name alone.
    private static func elements(_ feed: [UInt8]) -> [String] {
        // The last change may be that of an episode, of which a feed says nothing.
        ReadElement.all(in: feed).elements.filter { $0.name != "lastBuildDate" }.map { element in
            if element.name == "atom:link" { return element.name + (element.attributes["rel"] ?? "") }
            let attributes = element.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return ([element.name, element.text] + attributes).joined(separator: " ")
        }.sorted()
    }

    @Test("keeps thousands of items with one name apart")
    func many() async throws {
        let workplace = try Workplace()
        var feed = "<rss version=\"2.0\"><channel><title>Big</title><link>https://a.org/</link>"
        for number in 0..<3000 {
            feed += "<item><title>Same</title><guid>g\(number)</guid></item>"
        }
        try workplace.write("feed.xml", feed + "</channel></rss>")
        let told = try await Tool.podfeed(["import", "feed.xml", "--into", "made", "-q"], in: workplace.path)
        #expect(told.error.isEmpty)
        let names = try workplace.files("made/Feeds/big/episodes").keys
        #expect(names.count == 3000)
        #expect(Set(["same.md", "same-2.md", "same-3000.md"]).isSubset(of: names))
    }
}
