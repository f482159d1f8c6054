import FeedValues
import Foundation
import MediaProbing
import PodcastCatalog
import Subprocess
import SystemPackage
import Testing

@testable import PodfeedCommands

@Suite(.serialized)
struct FileMeasuresTests {
    /// Measures pictures of a folder by a program that notes each of its runs.
    private func measure(_ folder: Folder, _ names: [String], also script: String = "") async throws -> LocalFacts {
        let program = folder.path("ffmpeg")
        let side = 256 * 256 * 3
        let text = "#!/bin/sh\necho run >> '\(folder.path("runs"))'\n\(script)\nhead -c \(side) /dev/zero\n"
        try Data(text.utf8).write(to: URL(filePath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        var facts = LocalFacts()
        for name in names {
            facts.pictures[folder.path(name)] = PictureFacts(
                bytes: 1, type: try #require(MediaType("image/png")), width: 1, height: 1, colorModel: .gray,
                hasAlpha: false)
        }
        let measures = FileMeasures(
            cachedIn: folder.path(""), jobs: 2, picture: PictureMeter(program: .path(FilePath(program))))
        let stamps = try names.reduce(into: [:]) { $0[folder.path($1)] = try FileStamp(ofFile: folder.path($1)).text }
        try await measures.add(to: &facts, stamp: { stamps[$0] }) { _, _ in }
        return facts
    }

    @Test func `The same bytes are decoded once, and what is known of others stays`() async throws {
        try await Folder.temporary { folder in
            for (name, text) in [("a.png", "one"), ("b.png", "one"), ("c.png", "two")] {
                try folder.write(text, to: name)
            }
            let facts = try await measure(folder, ["a.png", "b.png"])
            #expect(facts.pictures.values.map(\.commonestColorShare) == [1, 1])
            #expect(try String(contentsOfFile: folder.path("runs"), encoding: .utf8) == "run\n")
            _ = try await measure(folder, ["c.png"])
            let again = try await measure(folder, ["a.png", "c.png"])
            #expect(again.pictures.values.map(\.commonestColorShare) == [1, 1])
            #expect(try String(contentsOfFile: folder.path("runs"), encoding: .utf8) == "run\nrun\n")
        }
    }

    @Test func `Of a file that changes while it is decoded nothing is kept`() async throws {
        try await Folder.temporary { folder in
            try folder.write("one", to: "a.png")
            let facts = try await measure(folder, ["a.png"], also: "echo more >> '\(folder.path("a.png"))'")
            #expect(facts.pictures.isEmpty)
            #expect(
                facts.problems == [folder.path("a.png"): "changed while it was read"])
            #expect(!FileManager.default.fileExists(atPath: folder.path("measures")))
        }
    }

    @Test func `A digest of a file that changed meanwhile is not kept`() async throws {
        try await Folder.temporary { folder in
            try folder.write("one", to: "a.png")
            var digests = MediaDigests(cachedIn: folder.path("digests"), jobs: 1)
            let first = await digests.digests(of: [folder.path("a.png")], stamp: { _ in "another" }) { _, _ in }
            #expect(first.count == 1)
            try folder.write("two", to: "a.png")
            digests = MediaDigests(cachedIn: folder.path("digests"), jobs: 1)
            let second = await digests.digests(of: [folder.path("a.png")], stamp: { _ in "another" }) { _, _ in }
            #expect(second.count == 1 && second != first)
        }
    }
}
