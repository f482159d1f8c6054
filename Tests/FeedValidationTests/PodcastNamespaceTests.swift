import Diagnostics
import FeedValidation
import FeedValues
import Testing

@Suite struct `In the podcast namespace` {
    /// All rules that speak of the third line of a feed, where some elements stand.
    private func rules(_ line: String, inItem: Bool = false) -> [String] {
        let element = inItem ? "<item>\n\(line)\n</item>" : "\n\(line)\n"
        let feed = """
            <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0">
            <channel>\(element)
            </channel>
            </rss>
            """
        var options = ValidationOptions()
        options.profiles = [.podcasting2, .rss2]
        options.asOf = RuleExampleTime.now
        // The addresses in these lines are, rightly, told to be examples.
        let rules = RuleBook.all.filter { $0.id != "sec-url-example-host" }
        return FeedValidator(options: options, rules: rules).report(on: Array(feed.utf8), file: "feed.xml").findings
            .filter { $0.location.line == 3 }.map(\.rule).sorted()
    }

    @Test(arguments: [
        (
            "<podcast:trailer url=\"https://example.com/t.mp3\" pubDate=\"Thu, 01 Apr 2021 08:00:00 GMT\" "
                + "type=\"audio/mpeg\">Soon</podcast:trailer>",
            ["podcast-attribute-case", "podcast-trailer-no-itunes-trailer"]
        ),
        (
            "<podcast:trailer url=\"https://example.com/t.mp3\" pubdate=\"2021-04-01\" "
                + "type=\"audio/mpeg\">Soon</podcast:trailer>",
            ["podcast-trailer-no-itunes-trailer", "podcast-trailer-pubdate-invalid"]
        ),
        ("<podcast:contact>https://example.com/</podcast:contact>", ["podcast-proposed-tag"]),
        ("<podcast:guid/>", ["podcast-guid-not-uuid"]),
        ("<podcast:guid>00000000-0000-0000-0000-000000000000</podcast:guid>", ["podcast-guid-nil-or-namespace"]),
        ("<podcast:locked/>", ["podcast-locked-value"]),
        ("<podcast:medium>publisher</podcast:medium>", ["podcast-medium-publisher-parts"]),
        ("<podcast:medium/>", ["podcast-medium-unknown"]),
    ])
    func `one fault of a channel is one finding`(line: String, expected: [String]) {
        #expect(rules(line) == expected)
    }

    @Test(arguments: [
        ("<podcast:transcript/>", ["podcast-required-attribute-missing"]),
        ("<podcast:chapters url=\"https://example.com/1.json\"/>", ["podcast-required-attribute-missing"]),
        ("<podcast:person roll=\"guest\">Jo Roe</podcast:person>", ["ns-unknown-attribute-podcast"]),
        ("<podcast:person ROLE=\"guest\">Jo Roe</podcast:person>", ["podcast-attribute-case"]),
        ("<podcast:person img=\"http://example.com/1.jpg\">Jo Roe</podcast:person>", ["podcast-person-img-insecure"]),
        (
            "<podcast:person role=\"boss\" group=\"band\"/>",
            ["podcast-person-group-unknown", "podcast-person-role-unknown", "podcast-value-empty"]
        ),
        ("<podcast:season/>", ["podcast-season-value"]),
        (
            "<podcast:chapters url=\"https://example.com/1\" type=\"a/b\"/><podcast:chapters/>",
            ["podcast-chapters-multiple", "podcast-chapters-type", "podcast-required-attribute-missing"]
        ),
    ])
    func `one fault of an item is one finding`(line: String, expected: [String]) {
        #expect(rules(line, inItem: true) == expected)
    }
}
