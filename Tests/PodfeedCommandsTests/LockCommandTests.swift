import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct LockCommandTests {
    private static let identity = "lets-meet/global-youth-envoys-gather-in-chongqing"
    private static let guid = "cb33dd38-5162-5aa1-87a9-32e8732ac6a8"
    private static let feedGuid = "5c5e3859-b497-55ad-90c8-ed58662cd99f"
    private static let stem = "2026-01-03-global-youth-envoys-gather-in-chongqing"
    private static let episode = "Feeds/lets-meet/episodes/\(stem).md"
    private static let media = "Feeds/lets-meet/media/global-youth-envoys-gather-in-chongqing"

    /// The catalogue of one show, with its lock.
    private static func small(_ body: (Catalogue) async throws -> Void) async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("deep-dive")
            try await body(catalogue)
        }
    }

    private static func lock(_ arguments: String..., in catalogue: Catalogue) async -> Run {
        await Run.of(["lock", "-C", catalogue.folder, "--as-of", "2026-02-01"] + arguments)
    }

    /// The findings of a build, a line each, and its status.
    private static func build(_ catalogue: Catalogue) async -> Run {
        var run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"])
        let lines = run.output.split(separator: "\n").filter { $0.contains("[lock-") || $0.contains("[catalog-") }
        run.output = lines.map { $0.replacing(catalogue.folder + "/", with: "") + "\n" }.joined()
        return run
    }

    private static func text(_ catalogue: Catalogue) throws -> String {
        try String(contentsOfFile: catalogue.folder + "/Feeds/podfeed.lock", encoding: .utf8)
    }

    @Test func `What is released is recorded once, and told a line each`() async throws {
        try await Self.small { catalogue in
            let expected = try Self.text(catalogue)
            try catalogue.remove("Feeds/podfeed.lock")
            let lines = "+ episode \(Self.identity) \(Self.guid)\n+ feed lets-meet/main \(Self.feedGuid)\n"
            let file = "\(catalogue.folder)/Feeds/podfeed.lock"
            #expect(
                await Self.lock("--check", in: catalogue)
                    == Run(
                        output: lines + "\(file): 2 new, not recorded; run 'podfeed lock', and commit the file\n",
                        status: 1))
            #expect(
                await Self.lock("--dry-run", in: catalogue)
                    == Run(output: lines + "\(file): 2 new, 2 lines in all, not written\n"))
            #expect(!FileManager.default.fileExists(atPath: file))
            #expect(
                await Self.lock(in: catalogue) == Run(output: lines + "\(file): 2 new, 2 lines in all\n"))
            #expect(try Self.text(catalogue) == expected)
            for arguments in [[], ["--check"], ["--dry-run"]] {
                let run = await Run.of(["lock", "-C", catalogue.folder, "--as-of", "2027-01-01"] + arguments)
                #expect(run == Run(output: "\(file): nothing is new, 2 lines in all\n"))
            }
            #expect(try Self.text(catalogue) == expected)
            #expect(await Self.lock("-q", in: catalogue) == Run())
        }
    }

    @Test func `What was done is told as JSON, too`() async throws {
        try await Self.small { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            let expected =
                #"{"version":1,"file":"FOLDER/Feeds/podfeed.lock","outcome":"written","lines":2,"changes":["#
                + #"{"change":"added","kind":"episode","identity":"\#(Self.identity)","guid":"\#(Self.guid)"},"#
                + #"{"change":"added","kind":"feed","identity":"lets-meet/main","guid":"\#(Self.feedGuid)"}],"remarks":[]}"#
                + "\n"
            let run = await Self.lock("--format", "json", in: catalogue)
            #expect(run == Run(output: expected.replacing("FOLDER", with: catalogue.folder)))
        }
    }

    @Test func `In a repository that does not merge by lines, it is told how to`() async throws {
        try await Self.small { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            let manager = FileManager.default
            try manager.createDirectory(atPath: catalogue.folder + "/.git", withIntermediateDirectories: false)
            let hint =
                "write 'podfeed.lock merge=union' into .gitattributes, so that branches which add episodes merge\n"
            #expect(await Self.lock(in: catalogue).output.hasSuffix("2 lines in all\n\(hint)"))
            try catalogue.remove("Feeds/podfeed.lock")
            try "Feeds/podfeed.lock merge=union\n"
                .write(toFile: catalogue.folder + "/.gitattributes", atomically: true, encoding: .utf8)
            #expect(await Self.lock(in: catalogue).output.hasSuffix("2 lines in all\n"))
        }
    }

    @Test func `A guid that differs is an error at its line until it is accepted`() async throws {
        try await Self.small { catalogue in
            try catalogue.edit(Self.episode) { $0.replacing("\ndate:", with: "\nguid: other\ndate:") }
            let error = """
                \(Self.episode):4:7: error: 'guid' is 'other', but the episode was released as '\(Self.guid)': apps would \
                show it a second time, as new [catalog-guid-released]

                """
            #expect(await Self.build(catalogue) == Run(output: error, status: 1))
            let before = try Self.text(catalogue)
            let refused = await Self.lock("--format", "concise", in: catalogue)
            #expect(refused.error == "podfeed: nothing was recorded\n")
            #expect(refused.status == 1)
            #expect(try Self.text(catalogue) == before)
            let accepted = await Self.lock("--accept", Self.identity, "--because", "a \"reason\"", in: catalogue)
            let file = "\(catalogue.folder)/Feeds/podfeed.lock"
            #expect(accepted == Run(output: "~ episode \(Self.identity) other\n\(file): 1 changed, 2 lines in all\n"))
            #expect(
                try Self.text(catalogue).contains(
                    " accepted=2026-02-01T00:00:00Z former-guid=\(Self.guid) because=\"a \\\"reason\\\"\"\n"))
            #expect(await Self.build(catalogue) == Run(output: ""))
            #expect(
                await Self.lock("--accept", Self.identity, "--because", "again", in: catalogue)
                    == Run(
                        error: "podfeed: error: '\(Self.identity)' is as it was released; there is nothing to accept\n",
                        status: 2))
        }
    }

    @Test func `The guid of a feed is held by the lock, also when the site moves`() async throws {
        try await Self.small { catalogue in
            try catalogue.edit("Feeds/lets-meet/show.yaml") { text in
                text.split(separator: "\n").filter { !$0.hasPrefix("guid:") }.map { $0 + "\n" }.joined()
            }
            try catalogue.edit("Feeds/podfeed.yaml") { $0.replacing("https://podcasts.", with: "https://other.") }
            #expect(await Self.build(catalogue) == Run(output: ""))
            let feed = try String(contentsOfFile: catalogue.folder + "/public/lets-meet/feed.xml", encoding: .utf8)
            #expect(feed.contains("<podcast:guid>\(Self.feedGuid)</podcast:guid>"))
            #expect(feed.contains(Self.guid))
            try catalogue.edit("Feeds/lets-meet/show.yaml") { $0 + "guid: 427c5174-3be0-54ad-883c-16634fea6e4d\n" }
            let found = await Self.build(catalogue)
            #expect(found.status == 1)
            #expect(
                found.output.contains(
                    """
                    'guid' is '427c5174-3be0-54ad-883c-16634fea6e4d', but the feed was released as '\(Self.feedGuid)': apps \
                    and directories would take it for another show [catalog-guid-released]
                    """))
            let accepted = await Self.lock("--accept", "feed:lets-meet/main", "--because", "it moved", in: catalogue)
            #expect(accepted.status == 0)
            #expect(await Self.build(catalogue) == Run(output: ""))
        }
    }

    @Test func `A renamed file is an error until its identity is moved`() async throws {
        try await Self.small { catalogue in
            let folder = catalogue.folder + "/Feeds/lets-meet/episodes/"
            for ending in [".md", ".vtt", ".chapters.yaml"] {
                try FileManager.default.moveItem(
                    atPath: folder + Self.stem + ending, toPath: folder + "2026-01-03-youth-envoys" + ending)
            }
            let error = """
                Feeds/podfeed.lock:2:9: error: '\(Self.identity)' was released by 2026-02-01, and is in the catalogue no \
                more: it would vanish from apps [lock-episode-missing]

                """
            let found = await Self.build(catalogue)
            #expect(found == Run(output: error, status: 1))
            let whole = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            let command = "podfeed lock --move \(Self.identity) lets-meet/youth-envoys"
            #expect(whole.output.contains(command))
            let missing = await Self.lock("--move", Self.identity, "lets-meet/nowhere", in: catalogue)
            let complaint = """
                podfeed: error: the catalogue has no episode 'lets-meet/nowhere'; rename the file first, then move the \
                identity

                """
            #expect(missing == Run(error: complaint, status: 2))
            let moved = await Self.lock("--move", Self.identity, "lets-meet/youth-envoys", in: catalogue)
            #expect(
                moved.output.hasPrefix(
                    "- episode \(Self.identity) \(Self.guid)\n+ episode lets-meet/youth-envoys \(Self.guid)\n"))
            #expect(await Self.build(catalogue) == Run(output: ""))
            let feed = try String(contentsOfFile: catalogue.folder + "/public/lets-meet/feed.xml", encoding: .utf8)
            #expect(feed.contains("<guid isPermaLink=\"false\">\(Self.guid)</guid>"))
        }
    }

    @Test func `New bytes under a released name are an error, and accepted with a reason`() async throws {
        try await Self.small { catalogue in
            #expect(await Self.build(catalogue) == Run(output: ""))
            let file = URL(filePath: catalogue.folder).appending(path: Self.media + ".m4a")
            var data = try Data(contentsOf: file)
            data[data.count / 2] ^= 1
            try data.write(to: file)
            let found = await Self.build(catalogue)
            #expect(found.status == 1)
            #expect(found.output.hasPrefix("\(Self.episode):"))
            #expect(
                found.output.hasSuffix(
                    """
                    : error: 'lets-meet/media/global-youth-envoys-gather-in-chongqing.m4a' was released with other bytes, of \
                    the same size: some listeners would hear the old sound, others the new [lock-media-changed]

                    """))
            let accepted = await Self.lock(
                "--accept", Self.identity, "--because", "a slip of the tongue", in: catalogue)
            #expect(accepted.status == 0)
            #expect(await Self.build(catalogue) == Run(output: ""))
        }
    }

    @Test func `Without the sound the same feeds are made, and what the site lacks is listed`() async throws {
        try await Self.small { catalogue in
            #expect(await Self.build(catalogue) == Run(output: ""))
            let feed = try catalogue.files("public")["lets-meet/feed.xml"]
            let size = try Data(contentsOf: URL(filePath: "\(catalogue.folder)/\(Self.media).m4a")).count
            try catalogue.remove(Self.media + ".mp4")
            let digest = try #require(
                Self.text(catalogue).split(separator: " ").filter { $0.hasPrefix("sha256=") }.last?.dropFirst(7))
            try "version https://git-lfs.github.com/spec/v1\noid sha256:\(digest)\nsize \(size)\n"
                .write(toFile: "\(catalogue.folder)/\(Self.media).m4a", atomically: true, encoding: .utf8)
            let info = """
                Feeds/podfeed.lock:1:1: info: 2 media files are not here: their size, type and duration are those of the \
                lock, and the site lacks the sound [lock-media-absent]

                """
            #expect(await Self.build(catalogue) == Run(output: info))
            #expect(await Self.build(catalogue) == Run(output: info))
            let site = try catalogue.files("public")
            #expect(site["lets-meet/feed.xml"] == feed)
            #expect(site.keys.filter { $0.contains("/media/") } == [])
            let list = String(decoding: try #require(site[".podfeed-absent"]), as: UTF8.self)
            #expect(list.hasPrefix("podfeed-absent 1\n\(size) \(digest) lets-meet/media/"))
            #expect(await Self.lock("--check", in: catalogue).status == 0)
            try "version https://git-lfs.github.com/spec/v1\noid sha256:\(digest)\nsize 7\n"
                .write(toFile: "\(catalogue.folder)/\(Self.media).m4a", atomically: true, encoding: .utf8)
            let other = await Self.build(catalogue)
            #expect(other.status == 1)
            #expect(other.output.contains("[lock-media-changed]"))
        }
    }

    @Test func `Sound that is neither here nor in the lock is an error as ever`() async throws {
        try await Self.small { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            try catalogue.remove(Self.media + ".mp4")
            let found = await Self.build(catalogue)
            #expect(found.status == 1)
            #expect(found.output.contains("[catalog-file-missing]"))
            try "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "a", count: 64))\nsize 7\n"
                .write(toFile: "\(catalogue.folder)/\(Self.media).mp4", atomically: true, encoding: .utf8)
            let pointer = await Self.build(catalogue)
            #expect(pointer.status == 1)
            #expect(pointer.output.contains("is a pointer of Git LFS, and no release of the file is known"))
        }
    }

    @Test func `A lock that can't be read is told, and nothing is built or written`() async throws {
        try await Self.small { catalogue in
            try catalogue.edit("Feeds/podfeed.lock") { $0 + "<<<<<<< HEAD\n" }
            let error = """
                Feeds/podfeed.lock:4:1: error: two branches were merged here, and nobody finished it [lock-conflict]

                """
            #expect(await Self.build(catalogue) == Run(output: error, status: 1))
            let before = try Self.text(catalogue)
            let run = await Self.lock("--format", "concise", in: catalogue)
            #expect(run == Run(output: catalogue.folder + "/" + error, status: 1))
            let retract = await Run.of(["retract", "-C", catalogue.folder, Self.identity, "--because", "x"])
            #expect(retract.status == 1)
            #expect(try Self.text(catalogue) == before)
        }
    }

    @Test(arguments: [
        (["--accept", "a/b"], "--accept needs --because: say why it is meant"),
        (["--accept", "a", "--because", "x"], "'a' is no identity: write <show>/<slug>, as in deep-dive/first-light"),
        (["--accept", "a/b", "--because", " "], "--because is empty: say why, in a few words"),
        (["--move", "a/b"], "--move takes two identities, as in deep-dive/old deep-dive/new"),
        (["--move", "a/b", "c/d", "--accept", "e/f"], "--accept and --move exclude each other"),
        (["--check", "--dry-run"], "--check stands alone"),
    ])
    func `What has no meaning is refused`(arguments: [String], complaint: String) async {
        let run = await Run.of(["lock"] + arguments)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("podfeed: error: \(complaint)\n"))
    }
}
