import Diagnostics
import FeedValidation
import Testing

@Suite struct `Hostile feeds` {
    @Test(
        .timeLimit(.minutes(5)),
        arguments: ["channel", "item"],
        [
            "<a/>", "<itunes:x/>", "<title>cafÃ©</title>", "<a b='c' d='e'/>", "<b xmlns:c='urn:d'/>",
            "<!-- x -->", "e\u{301}", "Ã©\u{202E}", "<enclosure x='y'/>", "<guid>1</guid>", "<itunes:category/>",
        ])
    func `end, however many of one thing they hold within the limits`(_ parent: String, _ part: String) {
        var options = ValidationOptions()
        options.profiles = .all
        options.findingsPerRule = 10
        let (opening, closing) = parent == "item" ? ("<item>", "</item>") : ("", "")
        let parts = String(repeating: part, count: 5_000)
        let feed = """
            <rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>
            <channel>\(opening)\(parts)\(closing)</channel></rss>
            """
        let report = FeedValidator(options: options).report(on: Array(feed.utf8), file: "feed.xml")
        #expect(report.findings.filter { $0.rule == "xml-limit-exceeded" } == [])
        #expect(!report.findings.isEmpty)
        #expect(report.findings.count < 2000)
    }
}
