import Foundation
import Testing

/// What `podfeed status` tells.
@Suite(.serialized)
struct StatusCommandTests {
    @Test func `Without a target, the lock says what was released`() async throws {
        try await Catalogue.copied { catalogue in
            let run = await Run.of(["status", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            #expect(run.error == "" && run.status == 0)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.prefix(2) == ["deep-dive: Deep Dive", "  20 released"])
            #expect(
                lines[2] == "  released  2025-09-04 12:00  songs-for-unsung-heroes          Songs for Unsung Heroes")
            let short = await Run.of(["status", "-q", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            #expect(short.output == "deep-dive: Deep Dive\n  20 released\nlets-meet: Let's Meet\n  1 released\n")

            let json = await Run.of(
                ["status", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "json"])
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            let shows = try #require(object?["shows"] as? [[String: Any]])
            #expect(object?["version"] as? Int == 1)
            #expect(shows.map { $0["show"] as? String } == ["deep-dive", "lets-meet"])
            #expect(shows[0]["counts"] as? [String: Int] == ["released": 20])
            let first = try #require((shows[0]["episodes"] as? [[String: Any]])?.first)
            #expect(first["identity"] as? String == "deep-dive/songs-for-unsung-heroes")
            #expect(first["date"] as? String == "2025-09-04T04:00:00Z")
            #expect(first["localDate"] as? String == "2025-09-04 12:00")
        }
    }

    @Test func `What changed, what waits and what is next is told beside a target`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            let common = ["-C", catalogue.folder]
            let published = await Run.of(
                ["publish", "--yes", catalogue.folder + "/site", "--as-of", "2025-08-30", "-q"] + common)
            #expect(published.status == 0, "\(published.error)")
            try catalogue.edit("Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md") {
                $0.replacing(/title: .*/, with: "title: Another Title", maxReplacements: 1)
            }
            let run = await Run.of(
                ["status", catalogue.folder + "/site", "--as-of", "2025-09-02"] + common)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(run.status == 0)
            #expect(
                lines.prefix(6) == [
                    "deep-dive: Deep Dive", "  17 live, 1 changed, 1 waiting to be published, 1 held back",
                    "  next: 2025-09-04 12:00 Asia/Shanghai, Songs for Unsung Heroes",
                    "  next     2025-09-04 12:00  songs-for-unsung-heroes          Songs for Unsung Heroes",
                    "  waiting  2025-09-01 12:00  shanghai-1937                    "
                        + "Shanghai, August 1937: The House That Was Kept",
                    "  live     2025-08-28 12:00  unit-731-evidence                Unit 731 and the Weight of Evidence",
                ])
            #expect(
                lines.contains("  changed  2025-08-25 12:00  whampoa-forged                   Another Title (title)"))
            #expect(lines.contains("lets-meet: Let's Meet"))
        }
    }

    @Test func `What is live and should not be is amiss`() async throws {
        try await Catalogue.copied { catalogue in
            let common = ["-C", catalogue.folder, "--as-of", "2026-02-01"]
            let published = await Run.of(["publish", "--yes", catalogue.folder + "/site", "-q"] + common)
            #expect(published.status == 0, "\(published.error)")
            let retracted = await Run.of(
                ["retract", "deep-dive/whampoa-forged", "--because", "A source withdrew.", "-q"] + common)
            #expect(retracted.status == 0)
            let run = await Run.of(["status", catalogue.folder + "/site"] + common)
            #expect(run.status == 1)
            #expect(
                run.output.contains(
                    "  retracted  2025-08-25 12:00  whampoa-forged                   Forged at Whampoa "
                        + "[it is still live: publish; A source withdrew.]\n"))
            #expect(run.output.contains("  19 live, 1 retracted\n"))
            try catalogue.remove("Feeds/deep-dive/episodes/2025-08-28-unit-731-evidence.md")
            let gone = await Run.of(["status"] + common)
            #expect(gone.status == 1)
            #expect(
                gone.output.contains(
                    "  missing    -                 unit-731-evidence                "
                        + "[it was released, and its file is gone]\n"))
        }
    }

    @Test func `A target that nobody knows is refused`() async throws {
        try await Catalogue.copied { catalogue in
            let run = await Run.of(["status", "wbe", "-C", catalogue.folder])
            #expect(run.status == 2 && run.output == "")
            #expect(run.error.hasPrefix("podfeed: error: no target of podfeed.yaml is called 'wbe'"))
        }
    }
}
