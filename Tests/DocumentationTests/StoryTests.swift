import Foundation
import Testing

/// The way of a new user, from a clone to an app that plays, is what docs/release.md shows.
struct StoryTests {
    private static let isPossible =
        ["git", "nginx", "gpo", "ffmpeg", "curl", "python3"].allSatisfy(CIRun.has)
        && FileManager.default.fileExists(atPath: Document.root.appending(path: ".git").path)

    @Test(.enabled(if: isPossible), .timeLimit(.minutes(5)))
    func `The terminal of the document is that of the story`() async throws {
        var document = try Document("docs/release.md")
        let example = try #require(document.examples.first { $0.language == "text" })
        let script = Document.root.appending(path: "Tests/story/run").path
        try await Workplace.temporary { place in
            let podfeed = Workplace.programs.appending(path: "podfeed").path
            let output = try await place.output(of: "'\(script)' '\(podfeed)'")
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            document.lines.replaceSubrange(example.range, with: lines)
        }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try document.save() }
        #expect(
            try Document("docs/release.md").lines == document.lines, "run `make record`, and look at the difference")
    }
}
