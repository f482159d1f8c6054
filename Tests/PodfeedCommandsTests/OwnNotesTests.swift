import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct OwnNotesTests {
    private static let footers = [
        "Templates/footers/deep-dive/the-unyielding-east.mustache": "Own footer of {{feed.title}}.\n",
        "Templates/headers/deep-dive/main.mustache": "Main header of {{episode.title}}.\n",
    ]

    private func write(_ texts: [String: String], in catalogue: Catalogue) throws {
        for (path, text) in texts {
            let file = URL(filePath: catalogue.folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    private func feed(_ id: String, of catalogue: Catalogue) throws -> String {
        String(decoding: try #require(try catalogue.files("public")["\(id)/feed.xml"]), as: UTF8.self)
    }

    @Test func `Each feed carries its own notes, and a later build remembers them`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try write(Self.footers, in: catalogue)
            let build = ["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"]
            #expect(await Run.of(build) == Run(output: ""))
            let (main, series) = (try feed("deep-dive", of: catalogue), try feed("the-unyielding-east", of: catalogue))
            let own = "<p>Own footer of The Unyielding East: China's WWII Relics.</p>"
            #expect(
                main.components(separatedBy: "Main header of ").count == 2
                    * main.components(separatedBy: "<item>").count - 1)
            #expect(main.contains("is a special series of"))
            #expect(!main.contains("Own footer"))
            #expect(series.components(separatedBy: own).count == 2 * series.components(separatedBy: "<item>").count - 1)
            #expect(!series.contains("Main header"))
            #expect(!series.contains("is a special series of"))

            try catalogue.edit("Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md") { $0 + "\nOne more line.\n" }
            #expect(await Run.of(build) == Run(output: ""))
            let changed = try catalogue.files("public")
            #expect(try feed("deep-dive", of: catalogue) != main)
            #expect(try feed("the-unyielding-east", of: catalogue) != series)
            try catalogue.remove(".podfeed")
            #expect(await Run.of(build) == Run(output: ""))
            #expect(try catalogue.files("public") == changed)
        }
    }

    @Test func `A feed that waits lends its notes to no other`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try write(Self.footers, in: catalogue)
            let build = ["build", "-C", catalogue.folder, "--as-of", "2026-02-01"]
            #expect(await Run.of(build).status == 0)
            let without = try catalogue.files("public")

            try write(["Templates/footers/deep-dive/late.mustache": "Words for {{feed.title}}.\n"], in: catalogue)
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text.replacing("\nfeeds:\n", with: "\nfeeds:\n  - { id: late, title: Secret, offset: 999w }\n")
            }
            #expect(await Run.of(build).status == 0)
            #expect(try catalogue.files("public") == without)
            // Beside one that waits no longer, each has its own as well.
            try catalogue.edit("Feeds/deep-dive/show.yaml") { $0.replacing(", offset: 999w }", with: " }") }
            #expect(await Run.of(build).status == 0)
            let with = try catalogue.files("public")
            let late = try #require(with["late/feed.xml"])
            #expect(String(decoding: late, as: UTF8.self).contains("<p>Words for Secret.</p>"))
            for path in ["deep-dive/feed.xml", "the-unyielding-east/feed.xml"] { #expect(with[path] == without[path]) }
        }
    }

    @Test func `A value that there is not is told at its line`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try write(
                ["Templates/footers/deep-dive/main.mustache": "Text\n\nSee {{unknown-value}}\n"], in: catalogue)
            let run = await Run.of([
                "build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise",
            ])
            let expected = """
                \(catalogue.folder)/Templates/footers/deep-dive/main.mustache:3:5: error: a template has no value \
                'unknown-value' [catalog-template]

                """
            #expect(run == Run(output: expected, status: 1))
        }
    }
}
