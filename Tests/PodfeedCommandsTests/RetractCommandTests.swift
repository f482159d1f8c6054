import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct RetractCommandTests {
    private static let identity = "deep-dive/whampoa-forged"
    private static let guid = "f1e945e1-5e94-5b7d-8d0f-13152123e3ef"
    private static let file = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged"

    private static func retract(_ arguments: String..., in catalogue: Catalogue) async -> Run {
        await Run.of(["retract", "-C", catalogue.folder, "--as-of", "2026-02-01"] + arguments)
    }

    private static func build(_ catalogue: Catalogue) async -> Run {
        var run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"])
        let lines = run.output.split(separator: "\n").filter { $0.contains("[lock-") || $0.contains("error") }
        run.output = lines.map { $0.replacing(catalogue.folder + "/", with: "") + "\n" }.joined()
        return run
    }

    @Test func `An episode is taken down without a trace in the site, and brought back as it was`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            #expect(await Self.build(catalogue) == Run())
            let before = try catalogue.files("public")
            let lines = try catalogue.files("Feeds")["podfeed.lock"].map { String(decoding: $0, as: UTF8.self) }
            let outcome = """
                ~ episode \(Self.identity) \(Self.guid)
                FOLDER/Feeds/podfeed.lock: 1 changed, 22 lines in allWHAT
                the next build leaves the episode out; build and publish now to have it leave the site
                to be removed: deep-dive/media/whampoa-forged.mp3
                to be removed: deep-dive/chapters/whampoa-forged.*
                to be removed: deep-dive/images/whampoa-forged.*
                to be removed: deep-dive/transcripts/whampoa-forged.*

                """.replacing("FOLDER", with: catalogue.folder)
            let dry = await Self.retract(Self.identity, "--because", "a source withdrew", "--dry-run", in: catalogue)
            #expect(dry == Run(output: outcome.replacing("WHAT", with: ", not written")))
            let run = await Self.retract(Self.identity, "--because", "a source withdrew", in: catalogue)
            #expect(run == Run(output: outcome.replacing("WHAT", with: "")))
            let info = """
                \(Self.file).md:4:7: info: '\(Self.identity)' was taken down on 2026-02-01 (a source withdrew) and is not \
                built [lock-episode-retracted]

                """
            #expect(await Self.build(catalogue) == Run(output: info))
            let site = try catalogue.files("public")
            #expect(site.keys.filter { $0.contains("whampoa") } == [])
            #expect(site.values.filter { String(decoding: $0, as: UTF8.self).contains(Self.guid) } == [])

            // The sound may go at once, and the rest afterwards.
            try catalogue.remove("Feeds/deep-dive/media/whampoa-forged.mp3")
            #expect(await Self.build(catalogue) == Run(output: info))
            #expect(try catalogue.files("public") == site)
            let kept = try [".md", ".vtt", ".chapters.yaml"].map { ending in
                let text = try String(contentsOfFile: catalogue.folder + "/" + Self.file + ending, encoding: .utf8)
                try catalogue.remove(Self.file + ending)
                return (ending, text)
            }
            #expect(await Self.build(catalogue) == Run())
            #expect(try catalogue.files("public") == site)

            for (ending, text) in kept {
                try text.write(
                    toFile: catalogue.folder + "/" + Self.file + ending, atomically: true, encoding: .utf8)
            }
            let back = await Self.retract("--undo", Self.identity, "--because", "it agreed", in: catalogue)
            #expect(
                back.output.hasSuffix("the next build has the episode again, with the guid that apps know\n"))
            #expect(await Self.build(catalogue).output.contains("1 media file is not here"))
            let feeds = try catalogue.files("public").filter { $0.key.hasSuffix(".xml") }
            #expect(feeds == before.filter { $0.key.hasSuffix(".xml") })
            let now = try catalogue.files("Feeds")["podfeed.lock"].map { String(decoding: $0, as: UTF8.self) }
            let line = try #require(now?.split(separator: "\n").first { $0.contains(Self.identity) })
            #expect(
                line.hasSuffix(
                    " retracted=2026-02-01T00:00:00Z because=\"a source withdrew\" restored=2026-02-01T00:00:00Z "
                        + "because=\"it agreed\""))
            #expect(
                lines?.contains(line.prefix { $0 != "\"" }.dropLast(" retracted=2026-02-01T00:00:00Z because=".count))
                    == true)
        }
    }

    @Test func `The guid of an episode that was taken down is never used again`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            _ = await Self.retract(Self.identity, "--because", "a source withdrew", in: catalogue)
            let path = catalogue.folder + "/Feeds/deep-dive/episodes/"
            let text = try String(contentsOfFile: "\(catalogue.folder)/\(Self.file).md", encoding: .utf8)
            try text.replacing("\ndate: 2025-08-25", with: "\nguid: \(Self.guid)\ndate: 2025-08-26")
                .write(toFile: path + "2025-08-26-again.md", atomically: true, encoding: .utf8)
            let found = await Self.build(catalogue)
            #expect(found.status == 1)
            #expect(
                found.output.contains(
                    """
                    2025-08-26-again.md:4:7: error: the guid '\(Self.guid)' was released with '\(Self.identity)', which was \
                    taken down: apps would take the two for one [lock-guid-reused]
                    """))
        }
    }

    @Test func `What was never released, or is not taken down, is refused`() async throws {
        try await Catalogue.copied { catalogue in
            let unknown = await Self.retract("deep-dive/whampoa-forget", "--because", "x", in: catalogue)
            #expect(
                unknown
                    == Run(
                        error: "podfeed: error: no episode was released as 'deep-dive/whampoa-forget'; did you mean "
                            + "'\(Self.identity)'?\n", status: 2))
            let standing = await Self.retract("--undo", Self.identity, "--because", "x", in: catalogue)
            #expect(
                standing
                    == Run(
                        error: "podfeed: error: '\(Self.identity)' is not taken down; there is nothing to undo\n",
                        status: 2))
            #expect(await Run.of(["retract", Self.identity]).status == 64)
        }
    }
}
