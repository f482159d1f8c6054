import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct PublishCommandTests {
    /// A folder with a small release, a newer one, and a target's place.
    struct Place {
        let folder: String

        func path(_ name: String) -> String { folder + "/" + name }

        func write(_ text: String, to name: String) throws {
            let url = URL(filePath: path(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }

        func text(_ name: String) -> String? {
            FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
        }

        /// The outcome of publishing, with the folder's path as `PLACE`.
        func publish(_ arguments: [String], input: String = "") async -> Run {
            var run = await Run.of(["publish", "-C", folder] + arguments, input: input)
            run.output.replace(folder, with: "PLACE")
            run.error.replace(folder, with: "PLACE")
            return run
        }
    }

    private static func feed(_ episodes: [String]) -> String {
        let items = episodes.map { name in
            """
                <item>
                  <title>\(name)</title>
                  <guid isPermaLink="false">\(name)</guid>
                  <pubDate>Thu, 10 Apr 2025 04:00:00 +0000</pubDate>
                  <description>\(name)</description>
                  <enclosure url="https://podcasts.example.com/show/media/\(name).mp3" length="3" type="audio/mpeg"/>
                </item>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>A show</title>
                <link>https://podcasts.example.com/show/</link>
                <description>A show</description>
                <atom:link href="https://podcasts.example.com/show/feed.xml" rel="self" type="application/rss+xml"/>
            \(items.joined())  </channel>
            </rss>

            """
    }

    private static func place(_ body: (Place) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        let place = Place(folder: url.path)
        try place.write(feed(["one"]), to: "first/show/feed.xml")
        try place.write("111", to: "first/show/media/one.mp3")
        try place.write(feed(["two", "one"]), to: "second/show/feed.xml")
        try place.write("111", to: "second/show/media/one.mp3")
        try place.write("222", to: "second/show/media/two.mp3")
        try await body(place)
    }

    private static func first(_ place: Place) -> [String] { ["--from", place.path("first"), place.path("site")] }
    private static func second(_ place: Place) -> [String] { ["--from", place.path("second"), place.path("site")] }

    private static let plan = """
        plan for the folder 'PLACE/site': release 95884025987e2117, the first one
          add      2 files, 643 bytes
                     show/media/one.mp3  3 bytes
                     show/feed.xml  640 bytes
          keep     0 files, 0 bytes
          order    media, artwork and texts; then pages; then feeds; then removals
          requests 1 so far, about 10 to carry it out
          this target does not promise everything:
            - content types and cache lifetimes are the server's matter: 'podfeed publish --headers' helps

        """

    @Test func `A plan is shown, carried out when it is confirmed, and done`() async throws {
        try await Self.place { place in
            #expect(await place.publish(Self.first(place) + ["--dry-run"]) == Run(output: Self.plan))
            #expect(place.text("site/show/feed.xml") == nil)
            #expect(
                await place.publish(Self.first(place))
                    == Run(
                        output: Self.plan,
                        error: """
                            podfeed: error: nothing was published: nobody can be asked here; \
                            give --yes to publish without asking

                            """, status: 3))
            let done =
                "published release 95884025987e2117 to the folder 'PLACE/site': "
                + "2 files added, 0 replaced, 0 removed, 643 bytes sent\n"
            #expect(await place.publish(Self.first(place) + ["--yes"]) == Run(output: Self.plan + done))
            #expect(place.text("site/show/feed.xml") == Self.feed(["one"]))
            #expect(
                await place.publish(Self.first(place) + ["--yes"])
                    == Run(output: "nothing to publish: the folder 'PLACE/site' has release 95884025987e2117\n"))
        }
    }

    @Test func `What subscribers would lose is refused, unless it is accepted`() async throws {
        try await Self.place { place in
            #expect(await place.publish(Self.second(place) + ["-q", "--yes"]) == Run())
            let refused = await place.publish(Self.first(place) + ["-q", "--yes"])
            #expect(refused.status == 3)
            #expect(refused.output.contains("error: 'two' of 2025-04-10 is gone"))
            #expect(refused.output.contains("[diff-item-removed]"))
            #expect(refused.error.hasPrefix("podfeed: error: nothing was published: "))
            #expect(place.text("site/show/feed.xml") == Self.feed(["two", "one"]))
            let accepted = ["--accept", "diff-item-removed:two"]
            #expect(await place.publish(Self.first(place) + accepted + ["-q", "--yes"]) == Run())
            #expect(place.text("site/show/feed.xml") == Self.feed(["one"]))
            #expect(
                await place.publish(Self.first(place) + ["--accept", "diff-guid-changed", "-q", "--yes"])
                    == Run(error: "podfeed: --accept diff-guid-changed accepts nothing: leave it out\n"))
        }
    }

    @Test func `The release before is restored`() async throws {
        try await Self.place { place in
            _ = await place.publish(Self.first(place) + ["-q", "--yes"])
            _ = await place.publish(Self.second(place) + ["-q", "--yes"])
            #expect(await place.publish(["--rollback", "-q", "--yes", place.path("site")]) == Run())
            #expect(place.text("site/show/feed.xml") == Self.feed(["one"]))
            #expect(
                await place.publish(["--rollback", "-q", "--yes", place.path("elsewhere")])
                    == Run(
                        error: """
                            podfeed: error: the folder 'PLACE/elsewhere' has no release before the one that is live; \
                            publish the one you want

                            """, status: 3))
        }
    }

    @Test(arguments: ["error", "never"])
    func `A feed with an error is refused, whatever else may fail`(threshold: String) async throws {
        try await Self.place { place in
            try place.write(Self.feed(["one"]).replacing("<title>A show</title>", with: ""), to: "first/show/feed.xml")
            let run = await place.publish(Self.first(place) + ["-q", "--yes", "--fail-on", threshold])
            #expect(run.status == 3)
            #expect(
                run.error == """
                    podfeed: error: nothing was published: 1 finding counts against it (rss-channel-title-missing); \
                    mend it, or take it upon you with --accept RULE[:IDENTITY]

                    """)
            #expect(place.text("site/show/feed.xml") == nil)
        }
    }

    @Test(arguments: ["error", "never"])
    func `What subscribers would lose is refused, whatever else may fail`(threshold: String) async throws {
        try await Self.place { place in
            #expect(await place.publish(Self.second(place) + ["-q", "--yes"]) == Run())
            let refused = await place.publish(Self.first(place) + ["-q", "--yes", "--fail-on", threshold])
            #expect(refused.status == 3)
            #expect(place.text("site/show/feed.xml") == Self.feed(["two", "one"]))
        }
    }

    @Test func `With a lock that can't be read whole nothing goes out, built before or not`() async throws {
        try await Catalogue.copied { catalogue in
            let place = Place(folder: catalogue.folder)
            try catalogue.removeShow("lets-meet")
            let arguments = ["-q", "--yes", "--as-of", "2026-02-01"]
            #expect(await Run.of(["build", "-C", catalogue.folder, "-q", "--as-of", "2026-02-01"]).status == 0)
            try catalogue.edit("Feeds/podfeed.lock") { $0 + "<<<<<<< HEAD\n" }
            for source in [[], ["--from", place.path("public")]] {
                let run = await place.publish(source + arguments + [place.path("site")])
                #expect(run.status == 3)
                #expect(place.text("site/deep-dive/feed.xml") == nil)
            }
        }
    }

    @Test func `Any target but a folder refuses addresses that nobody can reach`() async throws {
        try await Self.place { place in
            let repository = place.path("pages.git")
            try place.write(
                "site: https://podcasts.example.org\npublish:\n  pages: { git: \(repository) }\n",
                to: "Feeds/podfeed.yaml")
            let run = await place.publish(["--from", place.path("first"), "--yes", "-q", "pages"])
            #expect(run.status == 3)
            #expect(run.error.contains("--allow-reserved-host"))
            #expect(run.error.split(separator: "\n").count == 1)
        }
    }

    @Test func `A target that nobody described is told with those that there are`() async throws {
        try await Self.place { place in
            try place.write(
                "site: https://podcasts.example.com\npublish:\n  pages: { directory: ../site }\n",
                to: "Feeds/podfeed.yaml")
            #expect(
                await place.publish(["--from", place.path("first"), "page"])
                    == Run(
                        error: """
                            podfeed: error: no target of podfeed.yaml is called 'page', and no folder; \
                            did you mean 'pages'?

                            """, status: 2))
        }
    }

    @Test func `A site is not published into itself`() async throws {
        try await Self.place { place in
            let run = await place.publish(["--from", place.path("first"), place.path("first/site")])
            #expect(run.status == 2)
            #expect(run.error.hasPrefix("podfeed: error: 'PLACE/first/site' and 'PLACE/first' lie in each other"))
        }
    }

    @Test func `An episode that is held back gives itself away to nobody`() async throws {
        try await Catalogue.copied { catalogue in
            let place = Place(folder: catalogue.folder)
            try catalogue.remove("Feeds/lets-meet")
            try catalogue.remove("Feeds/podfeed.lock")
            try place.write(
                """
                ---
                title: A Secret Worth Keeping
                date: 2030-01-01
                summary: Later.
                media: { url: https://cdn.example.org/a.mp3, bytes: 1000, type: audio/mpeg, duration: "1:00" }
                ---

                Later.

                """,
                to: "Feeds/deep-dive/episodes/2030-01-01-a-secret.md")
            let arguments = ["-q", "--yes", "--as-of", "2026-02-01", place.path("site")]
            #expect(
                await place.publish(arguments)
                    == Run(error: ""))
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing("title: Deep Dive\n", with: "title: A Secret Worth Keeping\n")
            }
            let run = await place.publish(arguments)
            #expect(run.status == 3)
            #expect(run.output.contains("this gives away 'deep-dive/a-secret', which is held back [publish-held-back]"))
            #expect(place.text("site/.podfeed/journal.json")?.contains("secret") == false)
        }
    }

    @Test func `An identity that the lock lacks is refused when nobody shall record it`() async throws {
        try await Catalogue.copied { catalogue in
            let place = Place(folder: catalogue.folder)
            try catalogue.remove("Feeds/lets-meet")
            try catalogue.remove("Feeds/podfeed.lock")
            let arguments = ["-q", "--yes", "--as-of", "2026-02-01", place.path("site")]
            #expect(
                await place.publish(arguments + ["--locked"])
                    == Run(
                        error: """
                            podfeed: error: nothing was published: 'PLACE/Feeds/podfeed.lock' lacks \
                            'deep-dive/bessent-from-trader-to-treasury' and 21 more; run 'podfeed lock', and commit \
                            what it records

                            """, status: 3))
            #expect(await place.publish(arguments) == Run())
            #expect(place.text("Feeds/podfeed.lock")?.split(separator: "\n").count == 23)
            #expect(await place.publish(arguments + ["--locked"]) == Run())
            // Without the sound, the target has what the release lacks.
            try catalogue.remove("Feeds/deep-dive/media/xi-in-moscow.mp3")
            #expect(await place.publish(arguments) == Run())
            let elsewhere = await place.publish(arguments.dropLast() + [place.path("elsewhere")])
            #expect(elsewhere.status == 3)
            #expect(
                elsewhere.error == """
                    podfeed: error: 'deep-dive/media/xi-in-moscow.mp3' is in neither the release nor the folder \
                    'PLACE/elsewhere'; build where the file is, and publish that

                    """)
            #expect(
                await place.publish(["--from", place.path("public")] + arguments) == Run())
        }
    }

    @Test func `The file for servers goes along when it is asked for`() async throws {
        try await Self.place { place in
            try place.write(
                "site: https://podcasts.example.org\npublish:\n  web: { directory: ../site, headers: true }\n",
                to: "Feeds/podfeed.yaml")
            #expect(await place.publish(["--from", place.path("first"), "--yes", "-q", "web"]) == Run())
            #expect(
                place.text("site/_headers")?.hasPrefix("/show/feed.xml\n  Content-Type: application/rss+xml") == true)
            let plan = await place.publish(["--from", place.path("first"), "--yes", "--format", "json", "web"])
            #expect(plan.output.contains(#""outcome": "unchanged""#))
        }
    }

    @Test func `What a server must know is printed`() async throws {
        try await Self.place { place in
            let run = await place.publish(["--headers", "_headers", "--from", place.path("first")])
            let expected = """
                /show/feed.xml
                  Content-Type: application/rss+xml; charset=utf-8
                  Cache-Control: public, max-age=300
                /show/media/*
                  Content-Type: audio/mpeg
                  Cache-Control: public, max-age=31536000, immutable

                """
            #expect(run == Run(output: expected))
        }
    }
}
