import Foundation
import Testing

/// Whatever happens to a build, readers of the site have the old one or the new one, whole.
@Suite(.serialized)
struct FaultTests {
    /// A copy of the smallest show, built, and what its site holds.
    private static func built() async throws -> Workplace {
        let workplace = try Workplace(copying: minimal)
        let run = try await build(workplace)
        try #require(run.status == 0, "\(run.error)")
        return workplace
    }

    private static let minimal = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shows/minimal")

    private static func build(_ workplace: borrowing Workplace, _ options: String...) async throws -> Tool {
        try await Tool.podfeed(["build", "-q", "--as-of", "2026-01-01"] + options, in: workplace.path)
    }

    private static let show = "Feeds/tea/show.yaml"
    private static let episode = "Feeds/tea/episodes/2025-04-25-first-flush.md"
    private static let media = "Feeds/tea/media/first-flush.mp3"

    /// What stands in the folder of a workplace.
    private func names(_ workplace: borrowing Workplace) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workplace.path).sorted()
    }

    @Test("Errors in files or feeds leave the site as it was", arguments: ["catalogue", "feed", "warning"])
    func findings(_ kind: String) async throws {
        let workplace = try await Self.built()
        let before = try workplace.files("public")
        switch kind {
        case "catalogue": try workplace.edit(Self.episode, "date: 2025", "date: 25")
        case "feed": try workplace.edit(Self.show, "image:", "feeds: [{ id: main, until: 2000-01-01 }]\nimage:")
        default: try workplace.edit(Self.show, "explicit:", "type: serial\nexplicit:")
        }
        let run = try await Self.build(workplace, "--fail-on", kind == "warning" ? "warning" : "error")
        #expect(run.status == 1)
        #expect(run.error == "")
        #expect(try workplace.files("public") == before)
        #expect(try names(workplace) == [".podfeed", "Feeds", "expected", "public"])
    }

    @Test(
        "Files of the catalogue that are no files are findings, at once",
        arguments: [
            "rm FILE && mkfifo FILE", "rm FILE && mkdir FILE", "rm FILE && ln -s nowhere FILE",
            "rm FILE && ln -s /dev/zero FILE", "rm FILE && ln -s FILE FILE", ": > FILE",
            "head -c 3000 /dev/urandom > FILE", "head -c 33000000 /dev/zero > FILE",
        ])
    func oddFiles(_ change: String) async throws {
        let workplace = try await Self.built()
        let before = try workplace.files("public")
        for file in [Self.show, Self.episode, Self.media] {
            let kept = try await Tool.shell(
                "cp \(file) kept && \(change.replacing("FILE", with: file)) && find \(file)", in: workplace.path)
            #expect(kept.status == 0, "\(kept.error)")
            let run = try await Self.build(workplace, "--format", "concise")
            #expect(run.status == 1, "\(file)")
            #expect(run.error == "")
            #expect(run.output.contains(": error: "))
            #expect(try workplace.files("public") == before)
            #expect(try await Tool.shell("rm -r \(file) && mv kept \(file)", in: workplace.path).status == 0)
        }
    }

    @Test("A build that is killed at any time leaves the old site or the new one") func killed() async throws {
        let workplace = try await Self.built()
        let first = try workplace.files("public")
        try workplace.edit(Self.show, "title: Tea", "title: Green Tea")
        _ = try await Self.build(workplace)
        let second = try workplace.files("public")
        #expect(first != second)
        for delay in 1...15 {
            let next = delay.isMultiple(of: 2) ? "Green Tea" : "Tea"
            try workplace.edit(Self.show, delay.isMultiple(of: 2) ? "title: Tea" : "title: Green Tea", "title: \(next)")
            let line = """
                "$podfeed" build -q --as-of 2026-01-01 & build=$!
                sleep \(Double(delay) * 0.008); kill -9 $build; wait $build; true
                """
            #expect(try await Tool.shell(line, in: workplace.path).status == 0)
            let found = try workplace.files("public")
            #expect(found == first || found == second)
        }
        #expect(try await Self.build(workplace).status == 0)
        #expect(try workplace.files("public") == first)
        #expect(try names(workplace) == [".podfeed", "Feeds", "expected", "public"])
    }

    @Test("A disk that takes no more is told, and leaves the old site") func fileTooLarge() async throws {
        let workplace = try await Self.built()
        let before = try workplace.files("public")
        try workplace.write(
            "Feeds/tea/episodes/2025-04-25-first-flush.txt", String(repeating: "All of it.\n", count: 5000))
        let line = "trap '' XFSZ; ulimit -f 16; exec \"$podfeed\" build --as-of 2026-01-01"
        let run = try await Tool.shell(line, in: workplace.path)
        let file = workplace.path(".public.next/tea/transcripts/first-flush.txt")
        let error = "podfeed: error: cannot write '\(file)' (File too large); check the disk and build again\n"
        #expect(run == Tool(error: error, status: 2))
        #expect(try workplace.files("public") == before)
        #expect(try names(workplace) == [".podfeed", "Feeds", "expected", "public"])
    }

    @Test("An output that takes no more is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullOutput() async throws {
        let run = try await Tool.shell("\"$podfeed\" rules > /dev/full", in: "/")
        let error = "podfeed: error: cannot write the standard output: No space left on device\n"
        #expect(run == Tool(error: error, status: 2))
    }

    @Test("A reader that goes away ends nothing: the build goes on") func brokenPipe() async throws {
        let workplace = try Workplace(copying: Self.minimal)
        let line = "{ \"$podfeed\" build --as-of 2026-01-01; echo $? > status; } | true; cat status"
        let slow = line.replacing("| true", with: "| sleep 0")
        for line in [line, slow] {
            #expect(try await Tool.shell(line, in: workplace.path) == Tool(output: "0\n"))
        }
        #expect(try workplace.files("public").count == 4)
        let rules = "{ \"$podfeed\" explain enclosure-length-zero; echo $? > status; } | true; cat status"
        #expect(try await Tool.shell(rules, in: workplace.path) == Tool(output: "0\n"))
    }

    @Test("What cannot be read or written by a user without rights is told") func withoutRights() async throws {
        guard let prefix = try await Self.withoutRights() else { return }
        let workplace = try await Self.built()
        let before = try workplace.files("public")
        let build = "\(prefix) \"$podfeed\" build -q --format concise --as-of 2026-01-01"
        let path = workplace.path
        let write =
            "podfeed: error: cannot write '\(path)/.public.lock' (Permission denied); make the folder writable\n"
        let closed = try await Tool.shell("chmod -R a+rX . && chmod 555 . && \(build)", in: path)
        #expect(closed == Tool(error: write, status: 2))

        let finding = "\(Self.episode):1:1: error: the file can't be read [catalog-file-unreadable]\n"
        let unreadable = try await Tool.shell(
            "chmod 000 \(Self.episode) && \(build); s=$?; chmod 644 \(Self.episode); exit $s", in: path)
        #expect(unreadable == Tool(output: finding, status: 1))

        let network = try await Tool.shell(
            "chmod 000 Feeds/podfeed.yaml && \(build); s=$?; chmod 644 Feeds/podfeed.yaml; exit $s", in: path)
        let error = "podfeed: error: 'Feeds/podfeed.yaml' can't be read; give it back its permissions\n"
        #expect(network == Tool(error: error, status: 2))
        #expect(try workplace.files("public") == before)
        _ = try await Tool.shell("chmod 755 .", in: path)
    }

    /// What runs a command as somebody who owns nothing; `nil` when that can't be done here.
    private static func withoutRights() async throws -> String? {
        guard geteuid() == 0 else { return "" }
        let prefix = "setpriv --reuid=65534 --regid=65534 --clear-groups"
        let run = try await Tool.shell("\(prefix) \"$podfeed\" --version", in: "/")
        return run.status == 0 ? prefix : nil
    }

    @Test("A folder without a catalogue is told") func nowhere() async throws {
        let workplace = try Workplace()
        let error = """
            podfeed: error: no podfeed.yaml in 'nowhere' or 'nowhere/Feeds'; name the folder of a catalogue with -C, \
            or make one with 'podfeed init'

            """
        let run = try await Tool.podfeed(["build", "-C", "nowhere"], in: workplace.path)
        #expect(run == Tool(error: error, status: 2))
        #expect(try names(workplace) == [])
    }
}
