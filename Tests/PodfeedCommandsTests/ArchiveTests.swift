import Foundation
import Testing

/// Feeds of which the oldest episodes lie in archives (RFC 5005, section 4).
@Suite(.serialized)
struct ArchiveTests {
    /// A daily show in a folder of its own, whose sound lies elsewhere.
    private struct Daily {
        let folder: String

        static func temporary(feeds: String, _ body: (Daily) async throws -> Void) async throws {
            try await Catalogue.copied { catalogue in
                let manager = FileManager.default
                let cover = URL(filePath: catalogue.folder + "/cover.jpg")
                try manager.moveItem(
                    at: URL(filePath: catalogue.folder + "/Feeds/deep-dive/cover.jpg"), to: cover)
                try catalogue.remove("Feeds")
                try catalogue.remove("Templates")
                let daily = Daily(folder: catalogue.folder)
                try manager.createDirectory(
                    atPath: daily.folder + "/daily/episodes", withIntermediateDirectories: true)
                try manager.moveItem(at: cover, to: URL(filePath: daily.folder + "/daily/cover.jpg"))
                try daily.write("site: https://podcasts.example.com\n", to: "podfeed.yaml")
                try daily.write(
                    """
                    title: Daily Note
                    description: A minute a day.
                    link: https://podcasts.example.com/daily/
                    language: en
                    author: Daily Newsroom
                    owner: { name: Daily Newsroom, email: daily@podcasts.example.com }
                    copyright: Daily Newsroom
                    categories: [News > Daily News]
                    explicit: false
                    image: cover.jpg
                    guid: 0b9be5a4-3f34-5f0a-9c7b-5c7f0d0e8a11
                    \(feeds)
                    """, to: "daily/show.yaml")
                try await body(daily)
            }
        }

        func write(_ text: String, to name: String) throws {
            try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
        }

        /// Adds episodes, one a day from 1 January 2025 on.
        func add(_ days: ClosedRange<Int>) throws {
            for day in days {
                let text = """
                    ---
                    title: Day \(day)
                    summary: The note of day \(day).
                    date: \(Self.date(day))
                    media: { url: "https://media.example.com/\(day).mp3", bytes: \(day + 960000), type: audio/mpeg, duration: "1:00" }
                    ---

                    What else there is to say of day \(day).

                    """
                try write(text, to: "daily/episodes/\(Self.date(day))-day-\(day).md")
            }
        }

        private static func date(_ day: Int) -> String {
            let start = Date(timeIntervalSince1970: 1_735_689_600)
            return String(
                ISO8601DateFormatter().string(from: start.addingTimeInterval(Double(day - 1) * 86_400)).prefix(10))
        }

        /// The feeds of a build at the end of 2026, by their names.
        func build() async throws -> [String: String] {
            let run = await Run.of([
                "build", "-C", folder, "--as-of", "2026-12-31", "--max-warnings", "0", "--format", "concise",
            ])
            #expect(run.status == 0, "\(run)")
            let site = folder + "/public/daily"
            let names = try FileManager.default.contentsOfDirectory(atPath: site).filter { $0.hasSuffix(".xml") }
            return try names.reduce(into: [:]) { feeds, name in
                feeds[name] = try String(contentsOfFile: "\(site)/\(name)", encoding: .utf8)
            }
        }
    }

    /// The numbers of the days in a feed, in their order.
    private func days(_ feed: String?) -> [Int] {
        (feed ?? "").matches(of: /<title>Day (\d+)</).compactMap { Int($0.1) }
    }

    private func links(_ feed: String?) -> [String] {
        (feed ?? "").matches(of: /href="([^"]*)" rel="([^"]*)"/).map { match in
            "\(match.2) \(match.1.replacing("https://podcasts.example.com/daily/", with: ""))"
        }
    }

    @Test func `Archives are made from the oldest episode on, and stay as they are`() async throws {
        try await Daily.temporary(feeds: "feeds:\n- { id: main, pages: archive, page-size: 10 }\n") { daily in
            try daily.add(1...29)
            var feeds = try await daily.build()
            #expect(feeds.keys.sorted() == ["feed.xml"])
            #expect(links(feeds["feed.xml"]) == ["self feed.xml"])

            try daily.add(30...49)
            feeds = try await daily.build()
            #expect(feeds.keys.sorted() == ["archive-1.xml", "archive-2.xml", "archive-3.xml", "feed.xml"])
            #expect(days(feeds["feed.xml"]) == (31...49).reversed())
            #expect(days(feeds["archive-3.xml"]) == (21...30).reversed())
            #expect(days(feeds["archive-1.xml"]) == (1...10).reversed())
            #expect(links(feeds["feed.xml"]) == ["self feed.xml", "prev-archive archive-3.xml"])
            #expect(
                links(feeds["archive-3.xml"]) == [
                    "self archive-3.xml", "current feed.xml", "prev-archive archive-2.xml",
                ])
            #expect(
                links(feeds["archive-2.xml"]) == [
                    "self archive-2.xml", "current feed.xml", "prev-archive archive-1.xml",
                    "next-archive archive-3.xml",
                ])
            #expect(
                links(feeds["archive-1.xml"]) == [
                    "self archive-1.xml", "current feed.xml", "next-archive archive-2.xml",
                ])
            #expect(feeds["archive-1.xml"]?.contains("<fh:archive/>") == true)
            #expect(feeds["feed.xml"]?.contains("fh:") == false)

            let before = feeds
            try daily.add(50...60)
            feeds = try await daily.build()
            #expect(days(feeds["feed.xml"]) == (51...60).reversed())
            #expect(feeds["archive-1.xml"] == before["archive-1.xml"])
            #expect(feeds["archive-2.xml"] == before["archive-2.xml"])
            // The one that was the newest leads on to the next, and is otherwise as it was.
            #expect(days(feeds["archive-3.xml"]) == days(before["archive-3.xml"]))
            #expect(links(feeds["archive-3.xml"]).last == "next-archive archive-4.xml")
        }
    }

    @Test func `Older episodes of a feed have their summary alone`() async throws {
        try await Daily.temporary(feeds: "feeds:\n- { id: main, short-after: 2, offset: 6h }\n") { daily in
            try daily.add(1...4)
            let feed = try #require(try await daily.build()["feed.xml"])
            #expect(days(feed) == [4, 3, 2, 1])
            #expect(feed.matches(of: /content:encoded>/).count == 4)
            #expect(feed.contains("<description><![CDATA[<p>The note of day 2.</p>]]></description>\n      <enclosure"))
            #expect(feed.contains("<pubDate>Sat, 04 Jan 2025 18:00:00 +0000</pubDate>"))
            #expect(feed.contains("<lastBuildDate>Sat, 04 Jan 2025 18:00:00 +0000</lastBuildDate>"))
        }
    }

    @Test func `A feed that holds everything says so`() async throws {
        try await Daily.temporary(feeds: "feeds:\n- { id: main, pages: complete }\n") { daily in
            try daily.add(1...3)
            let feed = try #require(try await daily.build()["feed.xml"])
            #expect(
                feed.contains("<fh:complete/>") && feed.contains("xmlns:fh=\"http://purl.org/syndication/history/1.0\"")
            )
        }
    }
}
