import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel
import Testing

/// A feed that holds a text in every way in which a feed can hold one.
struct TextFeed {
    /// How many texts there are.
    static let count = 13

    /// The texts; the place of each is a line of its own, from 1.
    var texts: [String]

    /// What is to be read from the feed of these texts, by the element or attribute that holds it.
    var expected: [String: String] {
        [
            "title": texts[0], "description": texts[1], "itunes:author": texts[2], "copyright": texts[3],
            "itunes:name": texts[4], "podcast:person": texts[5], "podcast:funding": texts[6],
            "podcast:txt/purpose": texts[7], "podcast:txt": texts[8], "item/title": texts[9], "guid": texts[10],
            "content:encoded": (summary + ["<p>" + texts[11] + "</p>"]).joined(separator: "\n"),
            "podcast:alternateEnclosure/title": texts[12],
        ]
    }

    /// What is read from the feed.
    ///
    /// - Throws: `FeedWritingError` when a text is illegal.
    func readBack() throws -> [String: String] {
        let read = ReadElement.all(in: try FeedWriter().bytes(of: try feed()))
        #expect(read.issues.isEmpty)
        var texts: [String: String] = [:]
        var isInItem = false
        for element in read.elements {
            if element.name == "item" { isInItem = true }
            let name =
                isInItem && ["title", "description"].contains(element.name) ? "item/" + element.name : element.name
            // The title of the picture is the show's, and comes after it.
            if expected[name] != nil, texts[name] == nil { texts[name] = element.text }
            for (attribute, value) in element.attributes where expected["\(name)/\(attribute)"] != nil {
                texts["\(name)/\(attribute)"] = value
            }
        }
        return texts
    }

    /// The lines of the texts that XML cannot hold, as the writer tells them.
    func findingLines() -> [Int] {
        do {
            _ = try FeedWriter().bytes(of: try feed())
            return []
        } catch let error as FeedWritingError {
            return Set(error.findings.map(\.location.line)).sorted()
        } catch {
            Issue.record(error)
            return []
        }
    }

    private var summary: [String] { ["<p>Summary.</p>"] }

    private func text(_ index: Int) -> Located<String> { Located(texts[index], from: origin(index)) }

    private func origin(_ index: Int) -> Origin {
        Origin(SourceLocation(file: "show.yaml", line: index + 1, column: 1))
    }

    private func feed() throws -> Feed {
        let site = try #require(WebAddress("https://podcasts.example.com"))
        var channel = Channel(
            title: text(0), description: text(1), link: Located(site), language: Located(try #require(Language("en"))),
            author: text(2), categories: [Located(try #require(Category("Leisure")))], explicit: Located(false),
            image: Located(Artwork(address: site)),
            guid: Located(try #require(UUID("917393e3-1b1e-5cef-ace4-edaa54e1f810"))))
        channel.copyright = text(3)
        channel.owner = Owner(name: text(4), email: Located("a@example.com"))
        channel.people = [Located(Credit(name: texts[5]), from: origin(5))]
        channel.funding = [Located(Funding(address: site, label: texts[6]), from: origin(6))]
        // One origin for both texts would leave open which was meant.
        let purpose = texts[7].unicodeScalars.allSatisfy(SeededGenerator.isLegal)
        channel.texts = [
            Located(TextRecord(purpose: texts[7], value: purpose ? texts[8] : ""), from: origin(purpose ? 8 : 7))
        ]
        if !purpose { channel.texts.append(Located(TextRecord(value: texts[8]), from: origin(8))) }
        return Feed(address: Located(site), channel: channel, episodes: [try episode(site)])
    }

    private func episode(_ site: WebAddress) throws -> Episode {
        let enclosure = Enclosure(
            address: Located(site), bytes: Located(1), type: Located(try #require(MediaType("audio/mpeg"))))
        var episode = Episode(
            slug: Located("a"), title: text(9), summary: Located("Summary."),
            notes: ShowNotes(blocks: [text(11).derive { "<p>" + $0 + "</p>" }]),
            date: Located(Timestamp(secondsSinceEpoch: 0)), guid: text(10), enclosure: enclosure)
        episode.alternates = [AlternateEnclosure(enclosure: enclosure, title: text(12))]
        return episode
    }
}
