import Foundation
import Testing

/// What the lock of the sample catalogue holds together.
@Suite(.serialized)
struct LockTests {
    private static let sound = [".mp3", ".m4a", ".mp4"]

    /// A copy of the sample catalogue.
    private static func sample() throws -> Workplace {
        let workplace = try Workplace()
        for name in ["Feeds", "Templates"] {
            try FileManager.default.copyItem(
                at: Tool.repository.appending(path: name), to: URL(filePath: workplace.path(name)))
        }
        return workplace
    }

    private static func build(_ workplace: borrowing Workplace) async throws -> Tool {
        try await Tool.podfeed(["build", "--format", "concise", "--as-of", "2026-02-01"], in: workplace.path)
    }

    private static func isSound(_ path: String) -> Bool { sound.contains(where: path.hasSuffix) }

    @Test("The lock of the sample is the one that is made of it")
    func sample() async throws {
        let workplace = try Self.sample()
        let run = try await Tool.podfeed(["lock", "--check"], in: workplace.path)
        #expect(run == Tool(output: "Feeds/podfeed.lock: nothing is new, 24 lines in all\n"))
        let kept = try workplace.text("Feeds/podfeed.lock")
        try FileManager.default.removeItem(atPath: workplace.path("Feeds/podfeed.lock"))
        let made = try await Tool.podfeed(
            ["lock", "-q"], in: workplace.path, environment: ["SOURCE_DATE_EPOCH": "1769904000"])
        #expect(made == Tool())
        #expect(try workplace.text("Feeds/podfeed.lock") == kept)
    }

    @Test("With the lock and without any sound, the same feeds are made; without the lock, none")
    func withoutSound() async throws {
        let workplace = try Self.sample()
        #expect(try await Self.build(workplace).status == 0)
        let whole = try workplace.files("public")
        for path in try workplace.files("Feeds").keys where Self.isSound(path) {
            try FileManager.default.removeItem(atPath: workplace.path("Feeds/" + path))
        }
        for name in ["public", ".podfeed"] { try FileManager.default.removeItem(atPath: workplace.path(name)) }
        let run = try await Self.build(workplace)
        #expect(run.status == 0)
        #expect(run.output.contains("25 media files are not here"))
        let site = try workplace.files("public")
        let own = [".podfeed-absent", ".podfeed-manifest"]
        #expect(
            site.filter { !own.contains($0.key) } == whole.filter { !own.contains($0.key) && !Self.isSound($0.key) })
        let lines = try workplace.text("public/.podfeed-absent").split(separator: "\n").dropFirst()
        let lacking = lines.map { String($0.split(separator: " ", maxSplits: 2)[2]) }
        #expect(lacking == whole.keys.filter(Self.isSound).sorted())

        try FileManager.default.removeItem(atPath: workplace.path("Feeds/podfeed.lock"))
        let without = try await Self.build(workplace)
        #expect(without.status == 1)
        #expect(without.output.contains("[catalog-file-missing]"))
    }

    @Test("The lock costs the build no byte")
    func sameFeeds() async throws {
        let workplace = try Self.sample()
        _ = try await Self.build(workplace)
        let locked = try workplace.files("public")
        try FileManager.default.removeItem(atPath: workplace.path("Feeds/podfeed.lock"))
        _ = try await Self.build(workplace)
        #expect(try workplace.files("public") == locked)
    }

    @Test("Branches that add neighbouring episodes merge, and one that changes what another does is told")
    func merge() async throws {
        let workplace = try Workplace()
        try workplace.write("Feeds/podfeed.yaml", "site: https://podcasts.example.com\n")
        try workplace.write(".gitattributes", "Feeds/podfeed.lock merge=union\n")
        let line = { (name: String) in "episode s/\(name) guid=\(name) first=2026-01-01T00:00:00Z\n" }
        let before = "podfeed-lock 1\n" + line("a") + line("z")
        try workplace.write("Feeds/podfeed.lock", before)
        let git = { (arguments: String) async throws -> Tool in
            try await Tool.run(
                "git",
                ["-c", "user.name=Jo Roe", "-c", "user.email=jo@example.com"]
                    + arguments.split(separator: " ").map(String.init),
                in: workplace.path, environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"])
        }
        for arguments in ["init -q -b main", "add .", "commit -q -m Begin", "branch other"] {
            #expect(try await git(arguments) == Tool())
        }
        try workplace.write("Feeds/podfeed.lock", "podfeed-lock 1\n" + line("a") + line("m") + line("z"))
        #expect(try await git("commit -q -a -m M") == Tool())
        #expect(try await git("checkout -q other") == Tool())
        // Of another size: git may overlook a change of the same within a tick of the clock.
        try workplace.write("Feeds/podfeed.lock", "podfeed-lock 1\n" + line("a") + line("new") + line("z"))
        #expect(try await git("commit -q -a -m N") == Tool())
        #expect(try await git("merge -q --no-edit main").status == 0)
        let merged = try workplace.text("Feeds/podfeed.lock")
        #expect(merged.contains(line("m")) && merged.contains(line("new")))
        // What can't be read would be told before what is not recorded.
        let retract = ["retract", "s/m", "--because", "a reason", "--dry-run", "-q"]
        #expect(try await Tool.podfeed(retract, in: workplace.path) == Tool())

        // Two branches that retract one episode for different reasons leave two lines.
        #expect(try await git("branch third") == Tool())
        for (branch, reason) in [("other", "one"), ("third", "another")] {
            #expect(try await git("checkout -q \(branch)") == Tool())
            let run = try await Tool.podfeed(
                ["retract", "s/a", "--because", reason, "-q", "--as-of", "2026-02-01"], in: workplace.path)
            #expect(run == Tool())
            #expect(try await git("commit -q -a -m \(reason)") == Tool())
        }
        #expect(try await git("merge -q --no-edit other").status == 0)
        let twice = try await Tool.podfeed(retract, in: workplace.path)
        #expect(twice.status == 1)
        #expect(twice.output.contains("[lock-identity-duplicate]"))
    }
}
