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

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "<a href='javascript:x' style='position:x' onclick=x>", "</b>", "<b>", "<b></i>", "<img width=1 height=1>",
            "<script>", "<!-- TODO -->", "jo@example.com ", "+49 170 1234567 ", "{{ x }}", "&amp;#64;", "<x y",
            "<p style='/*'>", "<a>", "<a href='https://op3.dev/?token=x&amp;utm_x=1'>", "((((", "1-", "@", "<%", "${",
        ])
    func `end, whatever their notes hold`(_ part: String) {
        var options = ValidationOptions()
        options.profiles = .all
        options.findingsPerRule = 10
        let notes = String(repeating: part, count: 30_000)
        let feed =
            "<rss version='2.0'><channel><item><description><![CDATA[\(notes)]]></description></item></channel></rss>"
        let report = FeedValidator(options: options).report(on: Array(feed.utf8), file: "feed.xml")
        #expect(report.findings.count < 2000)
    }
}
