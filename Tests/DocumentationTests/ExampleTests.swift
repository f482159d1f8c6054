import Foundation
import Testing

/// What the documents show is what happens.
///
/// The examples of a document are carried out in their order, in one folder that holds its files and nothing else:
/// a fence below a paragraph that begins with the name of a file is that file; one below `In`, with the name, is some
/// of its keys, with which the catalogue must still be sound; `console` shows commands with all that they print; `sh`
/// is carried out when it only makes folders, sounds and pictures; `json` must be JSON. `RECORD=1` writes what the
/// commands print into the documents.
struct ExampleTests {
    @Test(arguments: [
        "README.md", "docs/catalog.md", "docs/chapters.md", "docs/validation.md", "docs/lock.md", "docs/diff.md",
        "docs/publish.md", "docs/release.md", "docs/ci.md", "docs/worker.md", "docs/stats.md", "docs/architecture.md",
        "docs/schema.md", "docs/new.md", "docs/import.md",
    ])
    func `Every example of a document holds`(path: String) async throws {
        var document = try Document(path)
        try await Workplace.temporary { place in
            try supply(place, for: path)
            for example in document.examples {
                if let file = example.file { try place.write(Data(example.text.utf8), to: file) }
            }
            var moved = 0
            for example in document.examples {
                guard let lines = try await printed(example, of: document, in: place) else { continue }
                let range = (example.range.lowerBound + moved)..<(example.range.upperBound + moved)
                document.lines.replaceSubrange(range, with: lines)
                moved += lines.count - example.lines.count
            }
        }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try document.save() }
        #expect(try Document(path).lines == document.lines, "run `make record`, and look at the difference")
    }

    /// Carries out an example; gives its lines as they should be if they are those of commands.
    private func printed(_ example: Example, of document: Document, in place: Workplace) async throws -> [String]? {
        let name = "\(document.path):\(example.range.lowerBound)"
        if let file = example.changedFile {
            let before = try place.text(file)
            try place.write(Data(example.merged(into: before).utf8), to: file)
            #expect(try await place.output(of: Self.soundness) == "", "\(name)")
            try place.write(Data(before.utf8), to: file)
        } else if example.language == "sh", example.lines.allSatisfy({ Self.isHarmless($0) }) {
            #expect(try await place.output(of: example.text) == "", "\(name)")
        } else if example.language == "console" {
            return try await carriedOut(example, in: place)
        } else if ["yaml", "markdown", "xml"].contains(example.language) {
            #expect(example.file != nil, "\(name): say which file it is")
        } else if example.language == "json" {
            #expect(throws: Never.self, "\(name)") { try JSONSerialization.jsonObject(with: Data(example.text.utf8)) }
        }
        return nil
    }

    /// Commands, each with what it prints.
    private func carriedOut(_ example: Example, in place: Workplace) async throws -> [String] {
        var lines: [String] = []
        for command in example.commands {
            let output = try await place.output(of: String(command.joined(separator: "\n").dropFirst(2)))
            lines +=
                command + output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
        return lines
    }

    /// Says what is wrong with a catalogue; advice is no matter of the formats.
    private static let soundness = "podfeed build -q --format concise | grep -v ': info: '"

    private static func isHarmless(_ line: String) -> Bool {
        line.isEmpty || ["mkdir ", "ffmpeg ", "    "].contains { line.hasPrefix($0) }
    }

    /// Puts the media there that a document speaks of and does not make.
    private func supply(_ place: Workplace, for path: String) throws {
        guard path == "docs/catalog.md" else { return }
        let sample = Document.root.appending(path: "Feeds/deep-dive")
        let files = [
            "cover.jpg": "cover.jpg", "the-unyielding-east.jpg": "the-unyielding-east.jpg",
            "media/whampoa-forged.mp3": "media/whampoa-forged.mp3",
            "media/xi-in-moscow.m4a": "media/whampoa-forged.m4a",
            "episodes/2025-08-25-whampoa-forged.vtt": "episodes/2025-08-25-whampoa-forged.vtt",
        ]
        for (from, to) in files {
            try place.write(Data(contentsOf: sample.appending(path: from)), to: "Feeds/deep-dive/" + to)
        }
    }
}
