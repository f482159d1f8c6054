import Diagnostics
import FeedValues
import FeedWriting
import Foundation
import PodcastCatalog
import PodcastModel
import Testing
import XMLCore

/// Whatever stands in the files of a catalogue, what goes on to the writer can be written.
@Suite(.serialized)
struct WrittenCatalogueTests {
    /// What a random episode's file says.
    private struct Said {
        var title: String
        var summary: String
        var notes: String
    }

    @Test(
        "Random titles and notes come through the files, or are told with their places",
        arguments: 1...3 as ClosedRange<UInt64>)
    func fuzz(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let workplace = try Workplace()
        try workplace.write("podfeed.yaml", "site: https://podcasts.example.com\n")
        try workplace.write("show/show.yaml", Self.show)
        for name in ["show/cover.jpg", "show/media/a.mp3"] { try workplace.write(name, "") }
        var said: [Said] = []
        for number in 0..<150 {
            let next = Said(
                title: generator.text(upTo: 12, legal: false), summary: generator.text(upTo: 20, legal: false),
                notes: generator.text(upTo: 60, legal: false))
            try workplace.write(Self.path(number), Self.episode(next))
            said.append(next)
        }
        let catalog = try catalog(of: workplace)
        let wrong = Set(catalog.findings.filter { $0.severity == .error }.map(\.location.file))
        let show = try #require(catalog.shows.first)
        let feed = show.feed(try #require(show.feeds.first))
        let read = ReadElement.all(in: try FeedWriter().bytes(of: feed))
        #expect(read.issues.isEmpty)
        #expect(feed.episodes.count > 30)
        let episodes = Dictionary(uniqueKeysWithValues: feed.episodes.map { ($0.slug.value, $0) })
        for (number, said) in said.enumerated() {
            guard let episode = episodes["e\(number)"] else {
                #expect(wrong.contains(workplace.path(Self.path(number))), "\(number)")
                continue
            }
            #expect(episode.title.value == Self.normal(said.title))
            #expect(episode.summary.value == Self.normal(said.summary))
            for block in episode.notes.blocks { expectAllowed(block.value) }
        }
        let items = read.elements.drop { $0.name != "item" }.filter { $0.name == "title" }.map(\.text)
        #expect(items == feed.episodes.map(\.title.value))
    }

    private func catalog(of workplace: borrowing Workplace) throws -> Catalog {
        let sources = try CatalogReader(root: workplace.path).read()
        let media = MediaFacts(
            bytes: 1, type: try #require(MediaType("audio/mpeg")),
            duration: try #require(MediaDuration(milliseconds: 1000)))
        let picture = PictureFacts(
            bytes: 1, type: try #require(MediaType("image/jpeg")), width: 3000, height: 3000, colorModel: .rgb,
            hasAlpha: false)
        let wanted = sources.localFiles()
        let facts = LocalFacts(
            media: Dictionary(uniqueKeysWithValues: wanted.media.map { ($0, media) }),
            pictures: Dictionary(uniqueKeysWithValues: wanted.pictures.map { ($0, picture) }))
        return sources.catalog(CatalogOptions(asOf: Timestamp(secondsSinceEpoch: 2_000_000_000)), facts: facts)
    }

    /// Holds a block of notes against the elements and attributes that the design allows.
    private func expectAllowed(_ html: String) {
        let allowed: Set = [
            "p", "br", "a", "ul", "ol", "li", "strong", "em", "h3", "h4", "blockquote", "code", "pre",
        ]
        let document = Array("<div>\(html)</div>".utf8).split(
            separator: Array("<br>".utf8), omittingEmptySubsequences: false)
        let read = ReadElement.all(in: Array(document.joined(separator: "<br/>".utf8)))
        #expect(read.issues.isEmpty, "\(html)")
        for element in read.elements.dropFirst() {
            #expect(allowed.contains(element.name), "\(html)")
            #expect(Set(element.attributes.keys).isSubset(of: element.name == "a" ? ["href"] : []), "\(html)")
        }
    }

    private static func path(_ number: Int) -> String { "show/episodes/2025-01-01-e\(number).md" }

    private static func normal(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }.reversed()
            .drop { $0.properties.isWhitespace }.reversed()
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }

    private static func episode(_ said: Said) -> String {
        """
        ---
        title: \(quoted(said.title))
        summary: \(quoted(said.summary))
        date: 2025-01-01
        media: ../media/a.mp3
        ---

        \(said.notes)
        """
    }

    /// A text as a double-quoted scalar of YAML 1.2, everything but ASCII escaped.
    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            guard scalar.value < 0x20 || scalar.value > 0x7E || scalar == "\"" || scalar == "\\" else {
                return String(scalar)
            }
            let digits = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
        return "\"" + scalars.joined() + "\""
    }

    private static let show = """
        title: Show
        description: A show.
        link: https://podcasts.example.com/show/
        language: en
        author: Somebody
        categories: [Leisure]
        explicit: false
        image: cover.jpg

        """
}
