import Foundation
import PodfeedCommands
import Testing

/// `rules:` of a catalogue, in builds and in validations.
@Suite(.serialized)
struct RuleSettingsTests {
    private static let episode = "Feeds/deep-dive/episodes/2025-09-04-songs-for-unsung-heroes.md"
    private static let rule = "itunes-serial-episode-missing"

    /// The sample catalogue with a warning: the last episode of a serial show without its number.
    ///
    /// What is said of the network are more lines of the `rules:` that it has.
    private func catalogue(
        network: String = "", show: String = "", _ body: (Catalogue) async throws -> Void
    ) async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.edit(Self.episode) { $0.replacing("\nepisode: 6\n", with: "\n") }
            try catalogue.edit("Feeds/podfeed.yaml") { $0 + network }
            try catalogue.edit("Feeds/deep-dive/show.yaml") { $0 + show }
            try await body(catalogue)
        }
    }

    private func build(_ catalogue: Catalogue, _ arguments: String...) async -> Run {
        let fixed = ["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"]
        var run = await Run.of(fixed + arguments)
        run.output = run.output.replacing(catalogue.folder + "/", with: "")
        return run
    }

    @Test func `A rule that is off makes no build fail, and is counted`() async throws {
        try await catalogue(
            network: "  \(Self.rule): { level: off, reason: The number is not known yet. }\n"
        ) { catalogue in
            #expect(await build(catalogue, "--fail-on", "info") == Run())
            // The sample itself suppresses one finding on each feed.
            let run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "json"])
            #expect(run.output.split(separator: "\"suppressed\":2").count == 2)
        }
    }

    @Test func `A suppressed finding stands in a log of SARIF, with its reason`() async throws {
        try await catalogue(
            show: "rules:\n  itunes-serial-*: { level: off, reason: The number is not known yet. }\n"
        ) { catalogue in
            let run = await build(catalogue, "--format", "sarif")
            let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
            let own = results.filter { $0["ruleId"] as? String == Self.rule }
            let suppression = try #require((own.first?["suppressions"] as? [[String: String]])?.first)
            #expect(own.count == 1)
            #expect(suppression == ["kind": "external", "justification": "The number is not known yet."])
        }
    }

    @Test func `A rule that is an error now keeps the old site`() async throws {
        try await catalogue(
            network: "  \(Self.rule): { level: error, reason: Apps sort by it. }\n"
        ) { catalogue in
            let expected = """
                \(Self.episode):2:8: error: an episode of a serial show has no number [\(Self.rule)]

                """
            #expect(await build(catalogue) == Run(output: expected, status: 1))
            let written = try catalogue.files("public")
            #expect(written.isEmpty)
        }
    }

    @Test func `A show stands over the network, and a line that changes nothing is told`() async throws {
        try await catalogue(
            network: """
                  \(Self.rule): { level: off, reason: We count otherwise. }
                  enclosure-length-zero: { level: "off", reason: It was so once. }

                """, show: "rules:\n  itunes-serial-*: { level: info, reason: It should be mended. }\n"
        ) { catalogue in
            let network = try String(contentsOfFile: catalogue.folder + "/Feeds/podfeed.yaml", encoding: .utf8)
            let line = network.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0 == "rules:" }
            let first = try #require(line) + 4
            let expected = """
                Feeds/podfeed.yaml:\(first):3: info: nothing was found that '\(Self.rule)' speaks of \
                [suppression-unused]
                Feeds/podfeed.yaml:\(first + 1):3: info: nothing was found that 'enclosure-length-zero' speaks of \
                [suppression-unused]
                \(Self.episode):2:8: info: an episode of a serial show has no number [\(Self.rule)]

                """
            #expect(await build(catalogue) == Run(output: expected))
        }
    }

    @Test func `An unknown rule is told at its line`() async throws {
        try await catalogue(show: "rules: { itunes-serial-episode-mising: { level: off, reason: why } }\n") {
            let run = await build($0)
            let message = "error: no rule is called 'itunes-serial-episode-mising' [catalog-rule-unknown]"
            #expect(run.output.contains(message))
            #expect(run.status == 1)
        }
    }

    @Test func `Feeds of the site are validated by the same settings, others only where -C names the catalogue`()
        async throws
    {
        try await catalogue(
            show: "rules:\n  \(Self.rule): { level: off, reason: The number is not known yet. }\n"
        ) { catalogue in
            #expect(await build(catalogue) == Run())
            let file = catalogue.folder + "/public/the-unyielding-east/feed.xml"
            let arguments = ["validate", "--rule", Self.rule, "--format", "concise", file]
            #expect(await Run.of(arguments).output.contains(Self.rule))
            #expect(await Run.of(arguments + ["-C", catalogue.folder]) == Run())
            try FileManager.default.copyItem(atPath: file, toPath: catalogue.folder + "/copy.xml")
            let copy = ["validate", "--rule", Self.rule, "--format", "concise", catalogue.folder + "/copy.xml"]
            // Of a feed elsewhere nobody knows the show.
            #expect(await Run.of(copy + ["-C", catalogue.folder]).output.contains(Self.rule))
            try catalogue.edit("Feeds/podfeed.yaml") { $0 + "  x: { level: off, reason: y }\n" }
            #expect(await Run.of(copy + ["-C", catalogue.folder]).output.contains("catalog-rule-unknown"))
        }
    }

    @Test func `A catalogue that -C names must be one`() async {
        let run = await Run.of(["validate", "-", "-C", "/dev"], input: "<rss/>")
        #expect(run.status == 2)
        #expect(run.error.hasPrefix("podfeed: error: no podfeed.yaml in '/dev' or '/dev/Feeds'"))
    }

    @Test func `Every form of a build names the file that a person wrote`() async throws {
        let places = [
            "github": "::warning file=FOLDER/\(Self.episode),line=2,col=8,title=\(Self.rule)::",
            "gitlab": "\"location\":{\"path\":\"FOLDER/\(Self.episode)\",\"lines\":{\"begin\":2}}",
            "sarif": "\"uri\":\"file://FOLDER/\(Self.episode)\"},\"region\":{\"startLine\":2,\"startColumn\":8",
            "junit": "FOLDER/\(Self.episode):2:8: warning: an episode",
            "markdown": "\(Self.episode):2:8`",
        ]
        try await catalogue { catalogue in
            for (form, place) in places {
                let run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", form])
                #expect(run.output.contains(place.replacing("FOLDER", with: catalogue.folder)), "\(form)")
                #expect(run.status == 0)
            }
        }
    }
}
