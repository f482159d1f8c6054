import Diagnostics
import FeedValidation
import Testing

@Suite struct `A rule that is told once` {
    private func messages(limit: Int, _ id: String, _ feed: String) -> [String] {
        var options = ValidationOptions()
        options.asOf = RuleExampleTime.now
        options.findingsPerRule = limit
        return FeedValidator(options: options).report(on: Array(feed.utf8), file: "feed.xml").findings
            .filter { $0.rule == id }.map(\.message)
    }

    private let feed = """
        <?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <itunes:explicit>no</itunes:explicit>
        <item><itunes:explicit>clean</itunes:explicit></item>
        <item><itunes:explicit>false</itunes:explicit></item><item><itunes:explicit>yes</itunes:explicit></item>
        </channel></rss>
        """

    @Test func `says how many places there are`() {
        #expect(
            messages(limit: 1000, "itunes-explicit-legacy", feed) == [
                "explicit is 'no', a word of older feeds, the first of 3"
            ])
    }

    @Test func `names each place where all findings are wanted`() {
        #expect(
            messages(limit: .max, "itunes-explicit-legacy", feed) == [
                "explicit is 'no', a word of older feeds", "explicit is 'clean', a word of older feeds",
                "explicit is 'yes', a word of older feeds",
            ])
    }
}
