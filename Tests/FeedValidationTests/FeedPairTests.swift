import Diagnostics
import FeedValidation
import Testing

@Suite struct `The feeds beside the tests` {
    @Test(arguments: FeedPair.all)
    func `show what is recorded of them`(_ pair: FeedPair) throws {
        let found = try pair.report().concise
        #expect(try pair.expected(recording: found) == found)
    }

    @Test func `are there`() {
        #expect(
            FeedPair.all.map(\.name) == [
                "atom", "crlf-with-mark", "directories-and-old-modules", "empty", "html-page", "many-faults", "podcast",
                "rss-0-91", "utf-16",
            ])
    }

    @Test func `hold a podcast in which nothing is above information`() throws {
        let report = try FeedPair(name: "podcast").report()
        #expect(report.findings.filter { $0.severity > .info } == [])
    }
}
