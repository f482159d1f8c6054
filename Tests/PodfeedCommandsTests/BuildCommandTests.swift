import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct BuildCommandTests {
    /// The text of the outcome when nothing was found but what the sample suppresses: that its addresses are examples.
    private static func clean(_ folder: String, _ outcome: String) -> String {
        """
        \(folder)/Feeds: no findings
        \(folder)/public/deep-dive/feed.xml: no findings (11 suppressed)
        \(folder)/public/the-unyielding-east/feed.xml: no findings (1 suppressed)
        \(folder)/public: \(outcome)

        """
    }

    @Test func `The catalogue becomes a site, and the same site the next time`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            let folder = catalogue.folder
            #expect(
                await Run.of(["build", "-C", folder, "--as-of", "2026-02-01"])
                    == Run(output: Self.clean(folder, "made with 2 feeds and 85 other files")))
            let first = try catalogue.files("public")
            #expect(
                await Run.of(["build", "-C", folder, "--as-of", "2026-04-25"])
                    == Run(output: Self.clean(folder, "unchanged, with 2 feeds and 85 other files")))
            #expect(try catalogue.files("public") == first)
        }
    }

    @Test func `Mistakes are told with their places, and the site stays as it was`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.edit("Feeds/lets-meet/show.yaml") {
                $0.replacing("\nlanguage: en\n", with: "\nlangauge: en\n")
            }
            let expected = """
                FOLDER/Feeds/lets-meet/show.yaml:4:1: error: unknown key 'langauge' in a show [catalog-key-unknown]

                """
            let run = await Run.of([
                "build", "-C", catalogue.folder, "--format", "concise", "--as-of", "2026-02-01",
            ])
            #expect(run == Run(output: expected.replacing("FOLDER", with: catalogue.folder), status: 1))
            #expect(try catalogue.files("public").isEmpty)
        }
    }

    @Test func `A finding on a feed points to the file that a person wrote`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            let episode = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md"
            try catalogue.edit(episode) { $0.replacing("\nepisode: 3\n", with: "\n") }
            let expected = """
                warning: an episode of a serial show has no number [itunes-serial-episode-missing]
                   --> FOLDER/\(episode):2:8
                    |
                  2 | title: Forged at Whampoa
                    |        ^
                note: in the feed
                   --> FOLDER/public/the-unyielding-east/feed.xml:149:5
                    |
                149 |     <item>
                    |     ^^^^^
                    = help: add <itunes:episode> with the number in the season; in the catalogue: set 'episode:'

                info: season 1 has no episode 3 [feed-episode-number-gap]
                  --> FOLDER/Feeds/deep-dive/show.yaml:24:12
                   |
                24 |     title: "The Unyielding East: China's WWII Relics"
                   |            ^
                note: in the feed
                  --> FOLDER/public/the-unyielding-east/feed.xml:3:3
                   |
                 3 |   <channel>
                   |   ^^^^^^^^
                   = help: check the numbers beside the gap; leave it if an episode was removed

                1 warning, 1 info in 2 files (12 suppressed)

                """.replacing("FOLDER", with: catalogue.folder)
            let strict = await Run.of([
                "build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--fail-on", "warning",
            ])
            #expect(strict == Run(output: expected, status: 1))
            #expect(try catalogue.files("public").isEmpty)
            let outcome = "\(catalogue.folder)/public: made with 2 feeds and 85 other files\n"
            #expect(
                await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01"])
                    == Run(output: expected + outcome))
        }
    }

    @Test func `Without a catalogue there is nothing to build`() async {
        let expected = """
            podfeed: error: no podfeed.yaml in '/dev' or '/dev/Feeds'; name the folder of a catalogue with -C, or \
            make one with 'podfeed init'

            """
        #expect(await Run.of(["build", "-C", "/dev"]) == Run(error: expected, status: 2))
    }

    @Test func `An address that is none is not understood`() async {
        let run = await Run.of(["build", "--site", "podcasts.example.com"])
        let complaint = """
            podfeed: error: The value 'podcasts.example.com' is invalid for '--site <url>': give an absolute address, \
            such as https://podcasts.example.com
            """
        #expect(run.error.split(separator: "\n").first == Substring(complaint))
        #expect(run.status == 64)
    }
}
