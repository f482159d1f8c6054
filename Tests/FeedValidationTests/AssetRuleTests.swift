import Diagnostics
import FeedValues
import Testing

@testable import FeedValidation

struct AssetRuleTests {
    private func report(on feed: String, _ assets: [String: AssetFacts.Asset]) -> Report {
        var options = ValidationOptions()
        options.profiles = [.podcasting2]
        var facts = AssetFacts()
        for (address, asset) in assets { facts[address] = asset }
        options.assets = facts
        let rules = RuleBook.all.filter { [.art, .audio, .transcriptFile, .chaptersFile].contains($0.group) }
        return FeedValidator(options: options, rules: rules).report(on: Array(feed.utf8), file: "feed.xml")
    }

    private func feed(_ items: String) -> String {
        """
        <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        \(items)
        </channel></rss>
        """
    }

    @Test func `A fault in a file is told at its address, with the line of the file`() throws {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nGood\n\n新闻 00:03,000 --> 00:04.000\nday\n\n1 --> 2\nx\n"
        let address = "https://example.com/1.vtt"
        let asset = AssetFacts.Asset(
            .transcript(TranscriptFacts(Array(text.utf8), as: .vtt)), file: "Feeds/tea/episodes/1.vtt")
        let item = "<item><podcast:transcript url=\"\(address)\" type=\"text/vtt\"/></item>"
        let finding = try #require(report(on: feed(item + "\n" + item), [address: asset]).findings.first)
        #expect(finding.rule == "transcript-vtt-timing")
        #expect(finding.location == SourceLocation(file: "feed.xml", line: 2, column: 27))
        #expect(finding.element == "rss/channel/item[1]/podcast:transcript" && finding.attribute == "url")
        #expect(
            finding.message
                == "line 6: '新闻 00:03,000' is no time of the form HH:MM:SS.mmm, and 1 more in the file")
        let place = SourceLocation(file: "Feeds/tea/episodes/1.vtt", line: 6, column: 1)
        let excerpt = Excerpt(line: "新闻 00:03,000 --> 00:04.000", column: 1)
        #expect(finding.notes == [Finding.Note("here in the file", at: place, excerpt: excerpt)])
        #expect(report(on: feed(item + "\n" + item), [address: asset]).findings.count == 1)
    }

    @Test func `A file that is made on the way has no line that could be opened`() throws {
        let address = "https://example.com/1.json"
        let asset = AssetFacts.Asset(.chapters(ChaptersFacts(Array("{\"version\": 1}".utf8))))
        let found = report(on: feed("<item><podcast:chapters url=\"\(address)\"/></item>"), [address: asset]).findings
        #expect(found.map(\.message) == ["there are no 'chapters'", "the version is a number, not text"])
        #expect(found.allSatisfy { $0.notes.isEmpty })
    }

    @Test func `Without facts nothing is asked`() {
        let item = "<item><podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/></item>"
        #expect(report(on: feed(item), [:]).findings.isEmpty)
    }

    @Test func `What the channel names is told there, and what items name at the first`() {
        let cover = "<itunes:image href=\"https://example.com/a.jpg\"/>"
        let other = "<item><itunes:image href=\"https://example.com/b.jpg\"/></item>"
        let text = feed("\(cover)\n<item>\(cover)</item>\n\(other)\n\(other)")
        let missing = AssetFacts.Asset(.missing)
        let found = report(on: text, ["https://example.com/a.jpg": missing, "https://example.com/b.jpg": missing])
        #expect(found.findings.map(\.location.line) == [2, 4])
    }

    @Test func `The files that a feed names are found in all places`() {
        let text = feed(
            """
            <image><url> https://example.com/a.jpg </url></image><itunes:image href="https://example.com/a.jpg"/>
            <item><enclosure url="https://example.com/1.mp3" type="audio/mpeg"/>
            <enclosure url="https://example.com/1.pdf" type="application/pdf"/>
            <podcast:alternateEnclosure type="audio/opus"><podcast:source uri="https://example.com/1.opus"/>
            </podcast:alternateEnclosure><podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
            <podcast:chapters url="https://example.com/1.json"/><itunes:image href=""/></item>
            """)
        var scan = AssetScan()
        for byte in text.utf8 { scan.read([byte]) }
        let found = scan.finish().map { "\($0.kind) \($0.address) \($0.type?.description ?? "-")" }.sorted()
        #expect(
            found == [
                "artwork https://example.com/a.jpg -", "chapters https://example.com/1.json -",
                "media https://example.com/1.mp3 audio/mpeg", "picture https://example.com/a.jpg -",
                "rendition https://example.com/1.opus audio/opus", "transcript https://example.com/1.vtt text/vtt",
            ])
    }
}
