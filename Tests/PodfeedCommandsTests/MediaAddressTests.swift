import Foundation
import PodfeedCommands
import Testing

/// Media behind services and on other servers, from the build to the folder that is served.
@Suite(.serialized)
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

    @Test func `Media are published with all else, wherever their addresses lead`() async throws {
        try await elsewhere { catalogue in
            let run = await Run.of([
                "publish", "-C", catalogue.folder, "--as-of", "2026-02-01", "--yes", catalogue.folder + "/live",
            ])
            #expect(run.status == 0, "\(run.error)")
            let live = try catalogue.files("live")
            #expect(live["deep-dive/media/whampoa-forged.mp3"] != nil)
            let feed = live["deep-dive/feed.xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
            #expect(feed.contains("<enclosure url=\"\(Self.address)whampoa-forged.mp3\""))
        }
    }

    @Test func `A rendition proves itself by the digest of its file, or of the lock where the file is not here`()
        async throws
    {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.edit("Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md") { text in
                let alternate = "alternates: [{ media: ../media/whampoa-forged.mp3, default: true, integrity: sha256 }]"
                return text.replacing("\ntags: ", with: "\n\(alternate)\ntags: ")
            }
            let run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"])
            #expect(run == Run())
            let feed = String(
                decoding: try #require(try catalogue.files("public")["deep-dive/feed.xml"]), as: UTF8.self)
            let lock = try #require(try catalogue.files("Feeds")["podfeed.lock"])
            let line = String(decoding: lock, as: UTF8.self).split(separator: "\n").first { $0.contains("whampoa") }
            let digest = try #require(line?.split(separator: " ").first { $0.hasPrefix("sha256=") }?.dropFirst(7))
            let bytes = Data(
                stride(from: 0, to: 64, by: 2).compactMap { UInt8(digest.dropFirst($0).prefix(2), radix: 16) })
            #expect(feed.contains("<podcast:integrity type=\"sri\" value=\"sha256-\(bytes.base64EncodedString())\"/>"))
            #expect(
                feed.contains(
                    "<podcast:alternateEnclosure type=\"audio/mpeg\" length=\"653778\" default=\"true\">"))

            try catalogue.remove("Feeds/deep-dive/media/whampoa-forged.mp3")
            let absent = await Run.of([
                "build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise", "--measure",
            ])
            #expect(absent.status == 0 && absent.output.contains("[lock-media-absent]"))
            let again = try catalogue.files("public")["deep-dive/feed.xml"].map { String(decoding: $0, as: UTF8.self) }
            #expect(again == feed)
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
