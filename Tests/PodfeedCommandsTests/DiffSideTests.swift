import Foundation
import Testing

/// Folders, sites and git revisions as sides of a difference.
@Suite(.serialized)
struct DiffSideTests {
    private static func git(_ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["git", "-C", folder, "-c", "user.name=Jo Roe", "-c", "user.email=jo@example.com"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private static func commit(_ folder: String) throws {
        try git(["init", "-q"], in: folder)
        try git(["add", "Feeds", "Templates"], in: folder)
        try git(["commit", "-q", "-m", "Begin"], in: folder)
    }

    private static let instant = ["--as-of", "2026-02-01"]

    @Test func `A revision of a catalogue is built, and compared with what was built since`() async throws {
        try await Catalogue.copied { catalogue in
            let folder = catalogue.folder
            try Self.commit(folder)
            let built = await Run.of(["build", "-C", folder, "--quiet"] + Self.instant)
            #expect(built.status == 0)
            let before = try catalogue.files(".git").keys.sorted()
            let same = await Run.of(["diff", "-C", folder, "HEAD", folder] + Self.instant)
            #expect(same == Run(output: "no difference\n"))

            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing("title: Deep Dive\n", with: "title: Deeper Dive\n")
            }
            #expect(await Run.of(["build", "-C", folder, "--quiet"] + Self.instant).status == 0)
            let changed = await Run.of(["diff", "-C", folder, "HEAD", folder, "--format", "concise"] + Self.instant)
            #expect(changed.output.contains("/public/deep-dive/feed.xml:"))
            #expect(changed.output.contains("[diff-channel-title-changed]"))
            // Nothing was written into the repository.
            #expect(try catalogue.files(".git").keys.sorted() == before)
        }
    }

    @Test func `A picture that changed in place is seen between two sites`() async throws {
        try await Catalogue.copied { catalogue in
            let folder = catalogue.folder
            #expect(await Run.of(["build", "-C", folder, "--quiet"] + Self.instant).status == 0)
            try FileManager.default.copyItem(atPath: folder + "/public", toPath: folder + "/live")
            let cover = folder + "/live/deep-dive/cover.jpg"
            try (Data(contentsOf: URL(filePath: cover)) + [0]).write(to: URL(filePath: cover))
            let run = await Run.of(["diff", folder + "/live", folder, "--format", "concise"])
            #expect(run.output.split(separator: "\n").count == 1)
            #expect(run.output.contains("[diff-image-bytes-changed-same-url]"))
        }
    }

    @Test func `Feeds that are committed stand for their revision, whole or by path`() async throws {
        try await Folder.temporary { folder in
            let item = "<item><guid>a</guid><title>Bees</title></item>"
            try folder.write("<rss><channel>\(item)</channel></rss>", to: "a.xml")
            try folder.write("<opml/>", to: "list.xml")
            let root = folder.path("")
            try Self.git(["init", "-q"], in: root)
            try Self.git(["add", "."], in: root)
            try Self.git(["commit", "-q", "-m", "Begin"], in: root)
            let changed = "<rss><channel>\(item.replacing("Bees", with: "Ants"))</channel></rss>"
            try folder.write(changed, to: "a.xml")
            for sides in [["HEAD", root], ["HEAD:a.xml", folder.path("a.xml")], ["HEAD:", folder.path("a.xml")]] {
                let run = await Run.of(["diff", "-C", root, "--exit-code"] + sides)
                #expect(run.status == 1)
                #expect(run.output.contains("  changed  no date     Ants\n             title: 'Bees' → 'Ants'\n"))
            }
            let wrong = await Run.of(["diff", "-C", root, "HEAD:b.xml", root])
            #expect(wrong.status == 2)
            #expect(wrong.error.hasPrefix("podfeed: error: there is no file, folder or git revision 'HEAD:b.xml'; "))
        }
    }
}
