import Foundation
import Testing

/// What the repository's own catalogue promises to its listeners.
@Suite(.serialized)
struct RealCatalogueTests {
    private static let site = "https://podcasts.example.com/"
    private static let feeds = ["deep-dive/feed.xml", "the-unyielding-east/feed.xml", "lets-meet/feed.xml"]

    /// A copy of the catalogue, built.
    private static func built() async throws -> Workplace {
        let workplace = try Workplace()
        for name in ["Feeds", "Templates"] {
            try FileManager.default.copyItem(
                at: Tool.repository.appending(path: name), to: URL(filePath: workplace.path(name)))
        }
        let run = try await Tool.podfeed(
            ["build", "--as-of", "2026-06-01", "--fail-on", "warning"], in: workplace.path)
        try #require(run.status == 0, "\(run.output)\(run.error)")
        return workplace
    }

    /// The elements of a feed of the site.
    private func feed(_ path: String, in workplace: borrowing Workplace) throws -> [ReadElement] {
        try ReadElement.all(in: Array(workplace.text("public/" + path).utf8)).elements
    }

    @Test("The feeds have their items, and an episode its one guid in every feed")
    func items() async throws {
        let workplace = try await Self.built()
        let guids = try Self.feeds.map { path in
            try feed(path, in: workplace).filter { $0.name == "guid" }.map(\.text)
        }
        #expect(guids.map(\.count) == [20, 7, 1])
        #expect(guids.map { Set($0).count } == [20, 7, 1])
        #expect(Set(guids[1]).isSubset(of: guids[0]))
        #expect(Set(guids[2]).isDisjoint(with: guids[0]))
        let run = try await Tool.run("xmllint", ["--noout"] + Self.feeds, in: workplace.path("public"))
        #expect(run == Tool())
    }

    @Test("Every address of the site in a feed is a file of the site, and nothing else is in the site")
    func addresses() async throws {
        let workplace = try await Self.built()
        var named = Set(Self.feeds + [".podfeed-manifest"])
        for path in Self.feeds {
            for element in try feed(path, in: workplace) where !["link", "atom:link"].contains(element.name) {
                for value in [element.text] + element.attributes.values where value.hasPrefix(Self.site) {
                    named.insert(String(value.dropFirst(Self.site.count)))
                }
            }
        }
        #expect(try workplace.files("public").keys.sorted() == named.sorted())
    }

    @Test("Sizes are those of the files, and durations are within a second of what is heard")
    func media() async throws {
        let workplace = try await Self.built()
        var durations: [String: Int] = [:]
        for path in Self.feeds {
            var last = ""
            for element in try feed(path, in: workplace) {
                if let url = element.attributes["url"], let length = element.attributes["length"] {
                    last = "public/" + url.dropFirst(Self.site.count)
                    #expect(try Data(contentsOf: URL(filePath: workplace.path(last))).count == Int(length), "\(last)")
                }
                if element.name == "itunes:duration" { durations[last] = Int(element.text) }
            }
        }
        #expect(durations.count == 21)
        let decoded = try await Self.seconds(of: durations.keys.sorted(), in: workplace.path)
        for (path, seconds) in durations {
            let heard = try #require(decoded[path])
            #expect(abs(heard - Double(seconds)) <= 1, "\(path)")
            #expect((59.5...120.5).contains(heard), "\(path)")
        }
    }

    @Test("All media together stay small, and pictures are what directories take")
    func sizes() async throws {
        let workplace = try await Self.built()
        let files = try workplace.files("public")
        let media = files.filter { $0.key.contains("/media/") }
        #expect(media.values.reduce(0) { $0 + $1.count } <= 20 * 1024 * 1024)
        let pictures = files.keys.filter { $0.hasSuffix(".jpg") }.sorted()
        #expect(pictures == ["deep-dive/cover.jpg", "lets-meet/cover.jpg", "the-unyielding-east/cover.jpg"])
        for path in pictures {
            #expect(try #require(files[path]).count < 512 * 1024)
            let run = try await Tool.run(
                "ffprobe",
                ["-v", "error", "-show_entries", "stream=width,height,pix_fmt", "-of", "csv=p=0", "public/" + path],
                in: workplace.path)
            let facts = run.output.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: ",")
            #expect(facts.prefix(2) == ["3000", "3000"])
            #expect(facts.last?.hasPrefix("yuvj4") == true, "\(path) is not RGB")
        }
    }

    @Test("Chapters begin and cues end while the episode plays")
    func parts() async throws {
        let workplace = try await Self.built()
        let files = try workplace.files("public")
        var durations: [String: Double] = [:]
        let media = files.keys.filter { $0.contains("/media/") }.sorted()
        for (path, seconds) in try await Self.seconds(of: media.map { "public/" + $0 }, in: workplace.path) {
            let stem = path.dropFirst(7).replacing("/media/", with: "/").prefix { $0 != "." }
            durations[String(stem)] = min(durations[String(stem)] ?? .infinity, seconds)
        }
        #expect(durations.count == 21)
        for (stem, duration) in durations {
            let name = stem.replacing("/", with: "/chapters/") + ".json"
            let chapters = try JSONDecoder().decode(Chapters.self, from: #require(files[name], "\(name)"))
            let starts = chapters.chapters.map(\.startTime)
            #expect(starts.first == 0 && starts == starts.sorted() && Set(starts).count == starts.count, "\(name)")
            #expect(try #require(starts.last) < duration, "\(name)")

            let transcript = stem.replacing("/", with: "/transcripts/") + ".vtt"
            let cues = try Self.cues(String(decoding: #require(files[transcript], "\(transcript)"), as: UTF8.self))
            #expect(cues == cues.sorted(), "\(transcript)")
            #expect(try #require(cues.last) <= duration, "\(transcript)")
        }
    }

    private struct Chapters: Decodable {
        struct Chapter: Decodable { var startTime: Double }
        var chapters: [Chapter]
    }

    /// The beginnings and ends of cues in the order in which they are written, in seconds.
    private static func cues(_ transcript: String) throws -> [Double] {
        try transcript.matches(of: /(?:(\d+):)?(\d\d):(\d\d\.\d{3})/).map { match in
            let (hours, minutes) = (Double(match.1 ?? "0"), Double(match.2))
            return try #require(hours) * 3600 + #require(minutes) * 60 + #require(Double(match.3))
        }
    }

    /// How long files play as ffmpeg decodes their sound, in seconds.
    private static func seconds(of paths: [String], in folder: String) async throws -> [String: Double] {
        try await withThrowingTaskGroup(of: (String, Double).self) { group in
            for path in paths {
                group.addTask {
                    let line = "ffmpeg -v error -nostdin -i '\(path)' -map 0:a:0 -ac 1 -ar 8000 -f s16le - | wc -c"
                    let bytes = try await Tool.shell(line, in: folder).output
                    return (
                        path, Double(bytes.trimmingCharacters(in: .whitespacesAndNewlines)).map { $0 / 16_000 } ?? 0
                    )
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }
}
