import Foundation
import Testing

/// What commands make of the times of episodes and feeds.
@Suite(.serialized)
struct FeedTimesTests {
    private static let token = "6f1d0c94e27b4a58b3c1d5e7f8092a46"
    private static let covered = "6f1d****************************"
    private static let forged = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md"

    /// The catalogue of Deep Dive, before its first release.
    private static func unreleased(_ body: (Catalogue) async throws -> Void) async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.remove("Feeds/podfeed.lock")
            try catalogue.remove("Feeds/lets-meet")
            try await body(catalogue)
        }
    }

    private static func add(_ line: String, to path: String, in catalogue: Catalogue) throws {
        try catalogue.edit(path) { $0.replacing("\nsummary:", with: "\n\(line)\nsummary:", maxReplacements: 1) }
    }

    /// The outcome of a command, with the folder's path cut off.
    private static func run(_ command: String..., at time: String, in catalogue: Catalogue) async -> Run {
        var run = await Run.of(command + ["-C", catalogue.folder, "--as-of", time])
        run.output = run.output.replacing(catalogue.folder + "/", with: "")
        run.error = run.error.replacing(catalogue.folder + "/", with: "")
        return run
    }

    @Test func `The next build is due when something changes, and not before`() async throws {
        try await Self.unreleased { catalogue in
            try Self.add("expire-after: 2025-10-26 02:30", to: Self.forged, in: catalogue)
            let time = "2025-09-04T03:59:59Z"
            let next = await Self.run("next", at: time, in: catalogue)
            #expect(
                next
                    == Run(
                        output: """
                            the next build is due at 2025-09-04T04:00:00Z
                              2025-09-04 12:00 Asia/Shanghai  deep-dive/songs-for-unsung-heroes is released [date]

                            """))
            #expect(
                await Self.run("next", "--quiet", at: time, in: catalogue) == Run(output: "2025-09-04T04:00:00Z\n"))
            let all = await Self.run("next", "--all", at: time, in: catalogue)
            #expect(
                all.output
                    == next.output
                    + "  2025-10-26 02:30 Asia/Shanghai  deep-dive/whampoa-forged expires, and leaves the site "
                    + "[expire-after]\n")
            let json = await Self.run("next", "--format", "json", at: time, in: catalogue)
            #expect(
                json.output == """
                    {"version":1,"asOf":"2025-09-04T03:59:59Z","next":"2025-09-04T04:00:00Z","changes":[\
                    {"time":"2025-09-04T04:00:00Z","localTime":"2025-09-04 12:00","timeZone":"Asia/Shanghai",\
                    "identity":"deep-dive/songs-for-unsung-heroes",\
                    "file":"Feeds/deep-dive/episodes/2025-09-04-songs-for-unsung-heroes.md",\
                    "change":"release","key":"date"}]}

                    """)
            let none = "2025-10-25T18:30:00Z"
            #expect(
                await Self.run("next", at: none, in: catalogue)
                    == Run(output: "nothing is due: a later build makes the same\n"))
            #expect(await Self.run("next", "-q", at: none, in: catalogue) == Run())
            let empty = await Self.run("next", "--format", "json", at: none, in: catalogue)
            #expect(
                empty.output == "{\"version\":1,\"asOf\":\"2025-10-25T18:30:00Z\",\"changes\":[]}\n")
        }
    }

    @Test func `What a broken catalogue makes next may be wrong, and that is told`() async throws {
        try await Self.unreleased { catalogue in
            try catalogue.edit(Self.forged) { $0.replacing(/date: .*/, with: "date: soon") }
            let run = await Self.run("next", "-q", at: "2026-02-01", in: catalogue)
            #expect(
                run
                    == Run(
                        error: """
                            podfeed: the catalogue has 1 error: what can't be read may be due before; 'podfeed build' \
                            tells more

                            """, status: 1))
        }
    }

    @Test func `A build at each instant that next tells changes the site, and one before doesn't`() async throws {
        try await Self.unreleased { catalogue in
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing("- id: main", with: "- id: main\n    offset: 12h\n    expire: 52w")
                    .replacing("podroll: [main]", with: "podroll: [main]\n    expire: 20d")
            }
            try Self.add("expire-after: 2025-09-05 06:00", to: Self.forged, in: catalogue)
            var now = "2025-09-01T05:00:00Z"
            var times: [String] = []
            _ = await Self.run("build", "-q", at: now, in: catalogue)
            while true {
                let next = await Self.run("next", "-q", at: now, in: catalogue)
                let due = next.output.trimmingCharacters(in: .newlines)
                guard next.status == 0, !due.isEmpty, times.count < 4 else { break }
                let before = try catalogue.files("public")
                let second = try #require(ISO8601DateFormatter().date(from: due)).addingTimeInterval(-1)
                let early = await Self.run(
                    "build", at: ISO8601DateFormatter().string(from: second), in: catalogue)
                #expect(early.status == 0 && early.output.contains("public: unchanged"), "\(due)")
                let run = await Self.run("build", at: due, in: catalogue)
                #expect(run.status == 0 && run.output.contains("public: replaced"), "\(due)")
                #expect(try catalogue.files("public") != before)
                // A build that remembers nothing makes the same.
                let after = try catalogue.files("public")
                try catalogue.remove(".podfeed")
                #expect(await Self.run("build", at: due, in: catalogue).output.contains("public: unchanged"))
                #expect(try catalogue.files("public") == after)
                (now, times) = (due, times + [due])
            }
            #expect(
                times == [
                    "2025-09-01T16:00:00Z", "2025-09-04T04:00:00Z", "2025-09-04T16:00:00Z", "2025-09-04T22:00:00Z",
                ])
        }
    }

    @Test func `A build lists what it holds back, and until when`() async throws {
        try await Self.unreleased { catalogue in
            try Self.add("publish-after: 2026-03-29 02:00", to: Self.forged, in: catalogue)
            try Self.add("draft: true", to: "Feeds/deep-dive/episodes/2025-09-01-shanghai-1937.md", in: catalogue)
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text.replacing("- id: main", with: "- id: main\n    offset: 1w")
            }
            let expected = """
                held back: deep-dive/songs-for-unsung-heroes from the feed 'main' until 2025-09-11 12:00 Asia/Shanghai
                held back: deep-dive/whampoa-forged until 2026-03-29 02:00 Asia/Shanghai
                held back: deep-dive/whampoa-forged from the feed 'main' until 2026-04-05 02:00 Asia/Shanghai
                held back: deep-dive/shanghai-1937, a draft

                """
            for outcome in ["made", "unchanged,"] {
                let run = await Self.run("build", at: "2025-09-05", in: catalogue)
                #expect(run.status == 0)
                #expect(run.output.contains("\npublic: \(outcome)") && run.output.hasSuffix(expected), "\(run)")
            }
            for (path, data) in try catalogue.files("public") {
                #expect(!path.contains("whampoa-forged"))
                guard !path.hasSuffix(".mp3") else { continue }
                #expect(!String(decoding: data, as: UTF8.self).contains("whampoa-forged"), "\(path)")
            }
        }
    }

    @Test func `An expired episode leaves the target as planned, and the lock keeps its guid`() async throws {
        try await Self.unreleased { catalogue in
            try Self.add("expire-after: 2026-01-01", to: Self.forged, in: catalogue)
            let target = catalogue.folder + "/site"
            let first = await Self.run("publish", "--yes", target, "-q", at: "2025-12-31", in: catalogue)
            #expect(first.status == 0, "\(first)")
            #expect(try catalogue.files("site").keys.contains("deep-dive/media/whampoa-forged.mp3"))
            let second = await Self.run("publish", "--yes", target, at: "2026-01-02", in: catalogue)
            #expect(second.status == 0, "\(second)")
            #expect(second.output.contains("info: ") == false)
            let left = try catalogue.files("site").keys.filter { $0.contains("whampoa-forged") }
            #expect(left == [])
            let status = await Self.run("status", target, at: "2026-01-02", in: catalogue)
            #expect(status.status == 0)
            #expect(status.output.contains("  19 live, 1 expired\n"))
            #expect(
                status.output.contains(
                    "  expired  2025-08-25 12:00  whampoa-forged                   Forged at Whampoa "
                        + "[since 2026-01-01 12:00]\n"), "\(status.output)")
            let clean = await Self.run("build", at: "2026-01-02", in: catalogue)
            #expect(clean.status == 0 && !clean.output.contains("[lock-"), "\(clean)")
            // Another episode may not take its guid.
            let lock = try String(contentsOfFile: catalogue.folder + "/Feeds/podfeed.lock", encoding: .utf8)
            let line = try #require(lock.split(separator: "\n").first { $0.contains("deep-dive/whampoa-forged ") })
            let guid = try #require(line.firstMatch(of: /guid=(\S+)/)?.1)
            try Self.add(
                "guid: \(guid)", to: "Feeds/deep-dive/episodes/2025-09-01-shanghai-1937.md", in: catalogue)
            let build = await Self.run("build", at: "2026-01-02", in: catalogue)
            #expect(build.status == 1 && build.output.contains("catalog-guid-duplicate"), "\(build)")
        }
    }

    /// The files of an episode that has expired, in the target.
    private static func expired(in catalogue: Catalogue) throws -> [String] {
        try catalogue.files("site").keys.filter { $0.contains("whampoa-forged") }.sorted()
    }

    @Test func `Files of an expired episode leave the target though no feed changes, or the lock lacks it`()
        async throws
    {
        for lacks in [false, true] {
            try await Self.unreleased { catalogue in
                try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                    text.replacing("- id: main", with: "- id: main\n    limit: 2")
                        .replacing("include: { series: the-unyielding-east }", with: "limit: 2")
                }
                try Self.add("expire-after: 2026-01-01", to: Self.forged, in: catalogue)
                let site = catalogue.folder + "/site"
                let first = await Self.run("publish", "--yes", site, "-q", at: "2025-12-31", in: catalogue)
                #expect(first.status == 0, "\(first)")
                #expect(try Self.expired(in: catalogue).contains("deep-dive/media/whampoa-forged.mp3"))
                if lacks {
                    try catalogue.edit("Feeds/podfeed.lock") { text in
                        text.split(separator: "\n").filter { !$0.contains("whampoa-forged ") }.map { $0 + "\n" }
                            .joined()
                    }
                }
                let before = try catalogue.files("site").filter { $0.key.hasSuffix(".xml") }
                let second = await Self.run("publish", "--yes", site, at: "2026-01-02", in: catalogue)
                #expect(second.status == 0, "\(second)")
                #expect(try Self.expired(in: catalogue) == [])
                #expect(try catalogue.files("site").filter { $0.key.hasSuffix(".xml") } == before)
                let third = await Self.run("publish", "--yes", site, at: "2026-01-02", in: catalogue)
                #expect(third.status == 0 && third.output.contains("nothing to publish"), "\(third)")
            }
        }
    }

    @Test func `What expires is told as planned, and what vanishes is not`() async throws {
        try await Self.unreleased { catalogue in
            _ = await Self.run("build", "-q", at: "2025-12-31", in: catalogue)
            let old = catalogue.folder + "/old"
            try FileManager.default.copyItem(atPath: catalogue.folder + "/public", toPath: old)
            try Self.add("expire-after: 2026-01-01", to: Self.forged, in: catalogue)
            _ = await Self.run("build", "-q", at: "2026-01-02", in: catalogue)
            let run = await Self.run(
                "diff", old, catalogue.folder + "/public", "--format", "concise", "--fail-on", "warning",
                at: "2026-01-02", in: catalogue)
            #expect(run.status == 0, "\(run)")
            #expect(
                run.output.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1)[1] } == [
                    "info: the time of 'Forged at Whampoa' is over, and it is gone [diff-item-expired]",
                    "info: the time of 'Forged at Whampoa' is over, and it is gone [diff-item-expired]",
                ], "\(run.output)")
            let before = await Self.run(
                "diff", old, catalogue.folder + "/public", "--format", "concise", "--fail-on", "warning",
                at: "2025-12-31", in: catalogue)
            #expect(before.status == 1 && before.output.contains("[diff-item-removed]"), "\(before)")
        }
    }

    @Test func `A private feed is in no output, and in no notice`() async throws {
        try await Self.unreleased { catalogue in
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text + "  - id: members\n    title: \"Deep Dive: Members\"\n    private: \(Self.token)\n"
            }
            let build = await Self.run("build", at: "2026-02-01", in: catalogue)
            #expect(build.status == 0 && !build.output.contains(Self.token), "\(build)")
            let feed = try #require(try catalogue.files("public")["private/\(Self.token)/feed.xml"])
            let text = String(decoding: feed, as: UTF8.self)
            #expect(text.contains("<itunes:block>Yes</itunes:block>"))
            for (path, data) in try catalogue.files("public") where path.hasSuffix(".xml") || path.hasSuffix(".json") {
                guard !path.hasPrefix("private/") else { continue }
                #expect(!String(decoding: data, as: UTF8.self).contains(Self.token), "\(path)")
            }
            let plan = await Self.run(
                "publish", "--dry-run", "--all", catalogue.folder + "/site", at: "2026-02-01", in: catalogue)
            #expect(plan.status == 0 && plan.output.contains("private/\(Self.covered)/feed.xml"), "\(plan)")
            #expect(!(plan.output + plan.error).contains(Self.token))
            let headers = await Self.run("publish", "--headers", "_headers", at: "2026-02-01", in: catalogue)
            #expect(
                headers.output.hasSuffix(
                    "/private/*\n  Content-Type: application/rss+xml; charset=utf-8\n"
                        + "  Cache-Control: private, max-age=300\n  X-Robots-Tag: noindex, nofollow\n"), "\(headers)")
            #expect(!headers.output.contains(Self.token))
            // A mistake in the line of the token is told without it.
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text.replacing(
                    "  - id: members\n    title: \"Deep Dive: Members\"\n    private: \(Self.token)\n",
                    with: "  - { id: members, private: \(Self.token), offset: soon }\n")
            }
            let mistake = await Self.run("build", at: "2026-02-01", in: catalogue)
            #expect(mistake.output.contains("private: \(Self.covered), offset: soon"), "\(mistake)")
            #expect(!mistake.output.contains(Self.token))
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text.replacing("private: \(Self.token), offset", with: "private:\n      \(Self.token), offset")
            }
            let apart = await Self.run("build", at: "2026-02-01", in: catalogue)
            #expect(apart.output.contains("      \(Self.covered), offset: soon"), "\(apart)")
            #expect(!apart.output.contains(Self.token))
            let lock = await Self.run("lock", "--dry-run", "--fail-on", "never", at: "2026-02-01", in: catalogue)
            #expect(!(lock.output + lock.error).contains(Self.token))
        }
    }
}
