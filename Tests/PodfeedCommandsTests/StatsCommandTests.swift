import Foundation
import Testing

/// What `podfeed stats` prints.
@Suite(.serialized)
struct StatsCommandTests {
    /// A feed of so many daily episodes, the newest of 24 April 2025.
    private static func feed(_ count: Int, links: String = "") -> String {
        let items = (0..<count).map { number in
            let day = Date(timeIntervalSince1970: 1_745_474_400 - Double(number) * 86_400)
            let date = day.formatted(
                Date.VerbatimFormatStyle(
                    format: "\(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) 06:00:00 GMT",
                    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
                    calendar: Calendar(identifier: .gregorian)))
            return "<item><title>\(number)</title><pubDate>\(date)</pubDate><description>All about bees.</description>"
                + "<enclosure url=\"https://example.com/\(number).mp3\" length=\"500\" type=\"audio/mpeg\"/></item>\n"
        }
        return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Bees</title>\n"
            + links + items.joined() + "</channel></rss>\n"
    }

    private static let lines = """
        stdin: Bees
          items    400, from 2024-03-21 to 2025-04-24
          size     78 kB, 3.6 kB gzipped
          an item  192 bytes: media 40 %, the rest 39 %, notes 22 %
          plays    unknown
          media    200 kB
          pace     30.4 episodes a month in the last 12 months, 31.8 a month in the 1.1 before
          growth   5.9 kB a month; an item has 192 bytes, a year before 193 bytes
          limits   300 items passed; 2000 items in 4 years
          advice   'page-size: 300' makes it 58 kB, with the older episodes on further pages
          or       'limit: 300' makes it 58 kB; the older episodes then need a feed of their own

        """

    @Test func `A feed is told in aligned lines`() async {
        let run = await Run.of(["stats", "-"], input: Self.feed(400))
        #expect(run == Run(output: Self.lines))
    }

    @Test func `A feed that may have no more items does not grow`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing("  - id: main\n", with: "  - id: main\n    limit: 7\n")
            }
            let run = await Run.of(["stats", "-C", catalogue.folder, "--as-of", "2025-09-05"])
            #expect((run.error, run.status) == ("", 0))
            let growths = run.output.split(separator: "\n").filter { $0.hasPrefix("  growth ") }
            #expect(growths.map { $0.contains("none: it has its 7 items") } == [true, false])
        }
    }

    @Test func `A feed is a row of a table for documents`() async {
        let run = await Run.of(["stats", "--format", "markdown", "-"], input: Self.feed(1))
        #expect(
            run
                == Run(
                    output: """
                        | feed | items | size | an item | plays | media | pace | growth | limits |
                        |---|---|---|---|---|---|---|---|---|
                        | `stdin` | 1, from 2025-04-24 to 2025-04-24 | 296 bytes, 228 bytes gzipped | 189 bytes: media 40 %, the rest 38 %, notes 22 % | unknown | 500 bytes | 1.0 episodes a month in 1.0 months | 189 bytes a month | none is near |

                        """))
    }

    @Test func `A feed with its pages is one feed, of which the first page counts`() async throws {
        try await Folder.temporary { folder in
            func links(_ own: String) -> String {
                ["self": own, "first": "feed"].map {
                    "<atom:link rel=\"\($0)\" href=\"https://example.com/\($1).xml\"/>\n"
                }.sorted().joined()
            }
            try folder.write(Self.feed(310, links: links("feed")), to: "feed.xml")
            try folder.write(Self.feed(90, links: links("feed-2")), to: "feed-2.xml")
            let run = await Run.of(["stats", "--format", "json", folder.path("")])
            let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let feeds = try #require(object?["feeds"] as? [[String: Any]])
            #expect((run.error, run.status, feeds.count) == ("", 0, 1))
            #expect(feeds[0]["file"] as? String == folder.path("feed.xml"))
            #expect(["pages", "items", "mostItems"].map { feeds[0][$0] as? Int } == [2, 400, 310])
            let limits = try #require(feeds[0]["limits"] as? [[String: Any]])
            #expect(limits.map { $0["passed"] as? Bool } == [true, false, false, false, false])
            #expect(limits.allSatisfy { $0["months"] == nil })
        }
    }

    @Test func `The feeds of a catalogue are those that a build would make`() async throws {
        try await Catalogue.copied { catalogue in
            let common = ["-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "json"]
            let measured = await Run.of(["stats"] + common)
            #expect((measured.error, measured.status) == ("", 0))
            let written = try catalogue.files("public")
            #expect(written.isEmpty)
            let built = await Run.of(["build", "-q", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            #expect(built.status == 0)
            let read = await Run.of(["stats", catalogue.folder + "/public"] + common)
            #expect(read.output.replacing(catalogue.folder + "/public/", with: "") == measured.output)
        }
    }

    @Test func `What is wrong in a catalogue is told, and the rest is measured`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.edit("Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md") {
                $0.replacing(/date: .*/, with: "date: tomorrow", maxReplacements: 1)
            }
            let run = await Run.of(["stats", "-C", catalogue.folder, "--as-of", "2026-02-01"])
            #expect(run.status == 0)
            #expect(
                run.error
                    == "podfeed: the catalogue has 1 error, and what is wrong is not counted: see 'podfeed build'\n")
            #expect(run.output.hasPrefix("deep-dive/feed.xml: Deep Dive\n  items    19, from "))
        }
    }

    @Test func `What can't be measured is told`() async {
        #expect(
            await Run.of(["stats", "-"], input: "<html/>")
                == Run(
                    error: "podfeed: error: cannot read 'stdin': it is no feed of RSS; 'podfeed validate' says more\n",
                    status: 2))
        #expect(
            await Run.of(["stats", "/nowhere.xml"])
                == Run(error: "podfeed: error: cannot read '/nowhere.xml': No such file or directory\n", status: 2))
        let form = await Run.of(["stats", "--format", "sarif"])
        #expect(
            form.error.hasPrefix(
                "podfeed: error: --format sarif is for findings: the numbers of feeds can be printed as text, json, "
                    + "markdown\n"))
        let twice = await Run.of(["stats", "-", "-"])
        #expect((form.status, twice.status) == (64, 64))
    }
}
