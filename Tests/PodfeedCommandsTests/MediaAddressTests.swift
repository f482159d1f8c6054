import Foundation
import PodfeedCommands
import Testing

/// Media behind services and on other servers, from the build to the folder that is served.
struct MediaAddressTests {
    private static let address = "https://op3.dev/e/cdn.podcasts.example.com/deep-dive/media/"

    /// The sample with one show, whose media are fetched elsewhere.
    private func elsewhere(_ body: (Catalogue) async throws -> Void) async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.edit("Feeds/podfeed.yaml") {
                $0 + "enclosure-prefix: https://op3.dev/e/\nmedia-base: https://cdn.podcasts.example.com/{show}/media\n"
            }
            try await body(catalogue)
        }
    }

    @Test func `The site and the lock stay as they are, and the feed names the other address`() async throws {
        try await elsewhere { catalogue in
            let run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"])
            #expect(run.status == 0)
            let told = run.output.split(separator: "\n").filter { !$0.contains("[sec-tracking-prefix]") }
            #expect(told == [])
            let files = try catalogue.files("public")
            let feed = String(decoding: try #require(files["deep-dive/feed.xml"]), as: UTF8.self)
            #expect(feed.contains("<enclosure url=\"\(Self.address)whampoa-forged.mp3\""))
            #expect(files["deep-dive/media/whampoa-forged.mp3"] != nil)
            let lock = await Run.of(["lock", "--check", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            #expect(lock.status == 0)
        }
    }

    @Test func `A file behind another address is found in the folder`() async throws {
        try await elsewhere { catalogue in
            _ = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            let medium = "\(catalogue.folder)/public/deep-dive/media/whampoa-forged.mp3"
            // The site links its files to those of the catalogue: a new one leaves those alone.
            try FileManager.default.removeItem(atPath: medium)
            try Data("no sound".utf8).write(to: URL(filePath: medium))
            let run = await Run.of([
                "validate", "-C", catalogue.folder, "--assets", catalogue.folder + "/public", "--site",
                "https://podcasts.example.com", "--rule", "audio-unreadable", "--format", "concise",
                catalogue.folder + "/public/deep-dive/feed.xml",
            ])
            #expect(run.status == 1)
            #expect(run.output.contains("holds no audio or video that can be read [audio-unreadable]"))
        }
    }
}
