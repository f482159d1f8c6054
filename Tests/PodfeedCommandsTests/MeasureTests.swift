import FeedValues
import Foundation
import PodfeedCommands
import Testing

/// `podfeed build --measure`.
@Suite(.serialized)
struct MeasureTests {
    private func build(_ folder: String, _ more: String...) async -> Run {
        await Run.of(["build", "-C", folder, "--as-of", "2026-02-01", "--format", "concise"] + more)
    }

    @Test func `Loudness is told where it was asked for, from notes the next time`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            // The sound of the sample is as loud as it should be.
            #expect(await build(catalogue.folder, "--measure") == Run())
            // The files were copied long before, and are as the catalogue saw them.
            let digests = try #require(try catalogue.files(".podfeed")["measured-digests"])
            #expect(digests.firstRange(of: Data("Feeds/deep-dive/cover.jpg".utf8)) != nil)
            let site = try catalogue.files("public")
            #expect(await build(catalogue.folder) == Run())
            #expect(try catalogue.files("public") == site)

            // Measures that were made up come back only when nothing was decoded.
            try catalogue.edit(".podfeed/measures") { text in
                text.split(separator: "\n").map { line in
                    line.hasPrefix("sound ")
                        ? line.split(separator: " ").prefix(2).joined(separator: " ") + " -5.5 -2.0 0 0 0 0 0\n"
                        : line + "\n"
                }.joined()
            }
            let again = await build(catalogue.folder, "--measure")
            let lines = again.output.split(separator: "\n")
            #expect(again.status == 0)
            #expect(
                !lines.isEmpty
                    && lines.allSatisfy {
                        $0.contains(".md:") && $0.contains(" is -5.5 LUFS loud, not -16 [audio-loudness]")
                    })
            #expect(await build(catalogue.folder) == Run())
        }
    }
}
