import Diagnostics
import FeedValidation
import Testing

@Suite struct `Items that are compared` {
    private func findings(_ rule: String, in items: String) -> [Finding] {
        var options = ValidationOptions()
        options.profiles = [.apple]
        let feed =
            "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel>\n\(items)\n"
        let rules = RuleBook.all.filter { $0.id == rule }
        return FeedValidator(options: options, rules: rules)
            .report(on: Array((feed + "</channel></rss>\n").utf8), file: "feed.xml").findings
    }

    @Test func `name the place of the first with a note`() {
        let item = "<item><enclosure url=\"https://example.com/1.mp3\"/></item>"
        let notes = findings("feed-duplicate-enclosure-url", in: "\(item)\n  \(item)\n\(item)").map(\.notes)
        let first = Finding.Note(
            "the first item with it", at: SourceLocation(file: "feed.xml", line: 2, column: 1))
        #expect(notes == [[first], [first]])
    }

    @Test func `are told of a gap in many numbers by the first few`() {
        let items = (1...40).filter { $0 % 3 != 0 || $0 == 39 }.map {
            "<item><itunes:episode>\($0)</itunes:episode></item>"
        }
        let messages = findings("feed-episode-number-gap", in: items.joined()).map(\.message)
        #expect(messages == ["the show has no episode 3, 6, 9, 12, 15 and 7 more"])
    }

    @Test func `may have any numbers that 64 bits hold`() {
        let numbers = ["2147483647", "2147483648", "9223372036854775807", "1", "-1", "99999999999999999999"]
        let items = numbers.map {
            "<item><itunes:season>\($0)</itunes:season><itunes:episode>\($0)</itunes:episode></item>"
        }
        #expect(findings("feed-duplicate-episode-number", in: items.joined()) == [])
        #expect(findings("feed-episode-number-gap", in: items.joined()) == [])
    }

    @Test func `count by the thousand where their number matters`() {
        let messages = findings("feed-too-many-items-2000", in: String(repeating: "<item/>", count: 2500)).map(
            \.message)
        #expect(messages == ["the feed has 2500 items"])
    }
}
