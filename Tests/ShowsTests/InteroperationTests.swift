import Diagnostics
import FeedValues
import Foundation
import PodcastModel
import Testing

/// Other people's readers find in the feeds of the repository what the model says.
///
/// `make interop` installs the readers; without them nothing is compared.
@Suite(.serialized)
struct InteroperationTests {
    /// What a reader found: the fields of a feed, and those of its items by guid.
    private struct Reading: Decodable {
        var feed: [String: String?]
        var items: [String: [String: String?]]
    }

    private static let readers = Tool.repository.appending(path: ".build/interop")
    private static let areInstalled = FileManager.default.fileExists(atPath: readers.appending(path: "installed").path)
    private static let paths = ["deep-dive/feed.xml", "the-unyielding-east/feed.xml", "lets-meet/feed.xml"]

    @Test(.enabled(if: areInstalled, "run `make interop`"))
    func `feedparser and podcastparser read what the model says`() async throws {
        let workplace = try Workplace()
        for name in ["Feeds", "Templates"] {
            try FileManager.default.copyItem(
                at: Tool.repository.appending(path: name), to: URL(filePath: workplace.path(name)))
        }
        try Self.stateExplicit(workplace)
        let build = try await Tool.podfeed(["build", "-q", "--as-of", "2026-06-01"], in: workplace.path)
        try #require(build.status == 0, "\(build.output)\(build.error)")
        let run = try await Tool.run(
            Self.readers.appending(path: "bin/python").path,
            [Tool.repository.appending(path: "Tests/interop/read.py").path] + Self.paths,
            in: workplace.path("public"))
        try #require(run.status == 0, "\(run.error)")
        let readings = try JSONDecoder().decode([String: [String: Reading]].self, from: Data(run.output.utf8))
        let feeds = try await Show.all(in: workplace.path, asOf: "2026-06-01").flatMap { $0.feeds.map($0.feed) }
        try #require(feeds.count == 3)

        var rows: [String] = []
        for field in InteroperationField<Feed>.ofFeeds {
            let subjects = try feeds.map { feed in
                (feed, try Self.readings(of: feed, in: readings).mapValues { $0.feed })
            }
            rows.append(Self.row("show: \(field.name)", field, subjects))
        }
        for field in InteroperationField<Episode>.ofEpisodes {
            let subjects = try feeds.flatMap { feed in
                let found = try Self.readings(of: feed, in: readings)
                #expect(found.values.allSatisfy { $0.items.count == feed.episodes.count })
                return feed.episodes.map { episode in (episode, found.mapValues { $0.items[episode.guid.value] ?? [:] })
                }
            }
            rows.append(Self.row("episode: \(field.name)", field, subjects))
        }
        try Self.expect(rows)
    }

    /// Says of one episode what no sample says, so that more is compared than silence.
    private static func stateExplicit(_ workplace: borrowing Workplace) throws {
        let path = "Feeds/lets-meet/episodes/2026-01-03-global-youth-envoys-gather-in-chongqing.md"
        let file = URL(filePath: workplace.path(path))
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(("---\nexplicit: true" + text.dropFirst(3)).utf8).write(to: file)
    }

    private static func readings(
        of feed: Feed, in readings: [String: [String: Reading]]
    ) throws -> [String: Reading] {
        try #require(paths.first { feed.address.value.description.hasSuffix("/" + $0) }.flatMap { readings[$0] })
    }

    /// Compares a field, and gives its row in the table: how often each reader agrees with the model.
    private static func row<Subject>(
        _ name: String, _ field: InteroperationField<Subject>, _ subjects: [(Subject, [String: [String: String?]])]
    ) -> String {
        var cells: [String] = []
        var notes: [String] = []
        for reader in InteroperationField<Subject>.Reader.allCases {
            let found = subjects.compactMap { subject, readings in
                readings[reader.rawValue]?[field.name].map { (subject, $0) }
            }
            guard !found.isEmpty else {
                cells.append("–")
                continue
            }
            let limit = field.limits[reader]
            let given = limit?.given ?? field.value
            #expect(found.map(\.1) == found.map { given($0.0) }, "\(name), \(reader.rawValue)")
            cells.append("\(found.count { field.value($0.0) == $0.1 }) of \(subjects.count)")
            #expect(found.count == subjects.count, "\(name), \(reader.rawValue)")
            if let limit { notes.append("\(reader.rawValue): \(limit.words)") }
        }
        let said = subjects.count { field.value($0.0) != nil }
        return "| \(name) | \(said) | \(cells.joined(separator: " | ")) | \(notes.joined(separator: "; ")) |"
    }

    /// The table of the document is that of the comparison; `RECORD=1` writes it.
    private static func expect(_ rows: [String]) throws {
        let file = Tool.repository.appending(path: "docs/interoperation.md")
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let first = try #require(lines.firstIndex { $0.hasPrefix("|---") }) + 1
        let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        let known = Array(lines[first..<end])
        lines.replaceSubrange(first..<end, with: rows)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(lines.joined(separator: "\n").utf8).write(to: file)
        } else {
            #expect(known == rows, "run `make record`, and look at the difference")
        }
    }
}
