import Diagnostics

/// Findings as the validator and the loader make them.
enum Samples {
    static let xmlLine = #"      <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>"#

    /// A finding on a feed that was made elsewhere.
    static func zeroLength(line: Int, message: String = "the length is '0'") -> Finding {
        var finding = Finding(
            rule: "enclosure-length-zero", severity: .error, message: message,
            at: SourceLocation(file: "feed.xml", line: line, column: 7),
            excerpt: Excerpt(line: xmlLine, column: 7, length: 10),
            help: "give the size of the file in bytes")
        finding.element = "rss/channel/item[3]/enclosure"
        finding.attribute = "length"
        finding.w3c = ["UseZeroForUnknown"]
        finding.profiles = ["apple", "psp1"]
        return finding
    }

    /// A finding on a feed that we built, with the line of the YAML file that made it.
    static var traced: Finding {
        var finding = zeroLength(line: 123)
        finding.location.file = "public/deep-dive/feed.xml"
        finding.source = SourceLocation(file: "Feeds/deep-dive/episodes/a.md", line: 6, column: 8)
        finding.sourceExcerpt = Excerpt(line: "media: nothing.mp3", column: 8, length: 11)
        finding.notes = [
            Finding.Note("the folder of media is deep-dive/media"),
            Finding.Note("the show begins here", at: SourceLocation(file: "Feeds/show.yaml", line: 1, column: 1)),
        ]
        return finding
    }

    /// Advice without anything but a place.
    static var bare: Finding {
        Finding(
            rule: "text-too-short", severity: .info, message: "the summary has 3 words",
            at: SourceLocation(file: "feed.xml", line: 2, column: 1))
    }

    /// A warning whose line holds what terminals mistake.
    static func warning(_ line: String, column: Int, length: Int = 1) -> Finding {
        Finding(
            rule: "text-control", severity: .warning, message: "the text holds a control\u{1B}[2J character",
            at: SourceLocation(file: "feed.xml", line: 9, column: column),
            excerpt: Excerpt(line: line, column: column, length: length))
    }
}
