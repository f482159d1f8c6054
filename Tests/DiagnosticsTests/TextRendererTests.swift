import Diagnostics
import Testing

struct TextRendererTests {
    @Test func `A finding shows its line, what is meant, and what to do`() {
        let report = Report(file: "feed.xml", findings: [Samples.zeroLength(line: 11)])
        let expected = """
            error: the length is '0' [enclosure-length-zero]
              --> feed.xml:11:7
               |
            11 |       <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>
               |       ^^^^^^^^^^
               = help: give the size of the file in bytes

            1 error in 1 file

            """
        #expect(TextRenderer().render([report]) == expected)
    }

    @Test func `A finding on a feed of ours opens with the file that a person wrote`() {
        let report = Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced])
        let expected = """
            error: the length is '0' [enclosure-length-zero]
               --> Feeds/deep-dive/episodes/a.md:6:8
                |
              6 | media: nothing.mp3
                |        ^^^^^^^^^^^
            note: in the feed
               --> public/deep-dive/feed.xml:123:7
                |
            123 |       <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>
                |       ^^^^^^^^^^
                = note: the folder of media is deep-dive/media
            note: the show begins here
               --> Feeds/show.yaml:1:1
                = help: give the size of the file in bytes

            """
        #expect(TextRenderer(summary: false).render([report]) == expected)
    }

    @Test func `Colours mark the severity, the frame and the carets`() {
        let report = Report(file: "feed.xml", findings: [Samples.warning("日本\u{1}", column: 3)])
        let expected = """
            ␛[1;33mwarning␛[0m␛[1m: the text holds a control\u{241B}[2J character␛[0m [text-control]
             ␛[1;34m-->␛[0m feed.xml:9:3
              ␛[1;34m|␛[0m
            ␛[1;34m9␛[0m ␛[1;34m|␛[0m 日本␁
              ␛[1;34m|␛[0m     ␛[1;33m^␛[0m

            ␛[1;33m1 warning␛[0m in 1 file

            """
        let rendered = TextRenderer(style: .coloured).render([report])
        #expect(rendered.replacing("\u{1B}", with: "␛") == expected)
    }

    @Test func `Repeats of a rule make one message with the first three places`() {
        let findings = (1...20).map { line in
            Samples.zeroLength(line: line, message: line == 2 ? "the length is 'none'" : "the length is '0'")
        }
        let report = Report(
            file: "feed.xml", findings: findings, more: ["enclosure-length-zero": 394], moreCounts: [.error: 394])
        let expected = """
            error: the length is '0' [enclosure-length-zero] (414 times)
             --> feed.xml:1:7
              |
            1 |       <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>
              |       ^^^^^^^^^^
             ::: feed.xml:2:7
              |
            2 |       <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>
              |       ^^^^^^^^^^ the length is 'none'
             ::: feed.xml:3:7
              |
            3 |       <enclosure url="https://example.com/1.mp3" length="0" type="audio/mpeg"/>
              |       ^^^^^^^^^^
              = and 411 more
              = help: give the size of the file in bytes

            414 errors in 1 file

            """
        #expect(TextRenderer().render([report]) == expected)
    }

    @Test func `Each place keeps its own help where they differ`() {
        func unknown(_ key: String, line: Int, help: String?) -> Finding {
            Finding(
                rule: "key-unknown", severity: .error, message: "unknown key '\(key)'",
                at: SourceLocation(file: "show.yaml", line: line, column: 1),
                excerpt: Excerpt(line: "\(key): x", column: 1, length: key.unicodeScalars.count), help: help)
        }
        let report = Report(
            file: "Feeds",
            findings: [
                unknown("tittle", line: 1, help: "did you mean 'title'?"), unknown("langauge", line: 4, help: nil),
            ])
        let expected = """
            error: unknown key 'tittle' [key-unknown] (2 times)
             --> show.yaml:1:1
              |
            1 | tittle: x
              | ^^^^^^
              = help: did you mean 'title'?
             ::: show.yaml:4:1
              |
            4 | langauge: x
              | ^^^^^^^^ unknown key 'langauge'

            """
        #expect(TextRenderer(summary: false).render([report]) == expected)
    }

    @Test(
        "Carets stand under what is meant, however wide the text before it",
        arguments: [
            ("a: b", 4, 1, "a: b", 3, 1),
            ("\ta: b", 2, 1, "    a: b", 4, 1),
            ("日本語: 中国", 6, 2, "日本語: 中国", 8, 4),
            ("e\u{301}te: x", 3, 2, "e\u{301}te: x", 1, 2),
            ("🎧 \u{0} x", 3, 1, "🎧 ␀ x", 3, 1),
            ("short", 6, 3, "short", 5, 1),
            ("short", 99, 3, "short", 5, 1),
            ("", 1, 1, "", 0, 1),
        ])
    func carets(line: String, column: Int, length: Int, text: String, lead: Int, carets: Int) {
        let report = Report(file: "feed.xml", findings: [Samples.warning(line, column: column, length: length)])
        let expected = """
            warning: the text holds a control␛[2J character [text-control]
             --> feed.xml:9:\(column)
              |
            9 |\(text.isEmpty ? "" : " " + text)
              | \(String(repeating: " ", count: lead) + String(repeating: "^", count: carets))

            """
        #expect(TextRenderer(summary: false).render([report]) == expected)
    }

    @Test(
        "A line longer than the terminal is cut around the place",
        arguments: [
            (1, "0123456789012345678901234…", "^^^"),
            (21, "…2345678901234567890123456…", "         ^^^"),
            (48, "…5678901234567890123456789", "                       ^^^"),
        ])
    func cut(column: Int, text: String, carets: String) {
        let line = String(repeating: "0123456789", count: 5)
        let report = Report(file: "feed.xml", findings: [Samples.warning(line, column: column, length: 3)])
        let rendered = TextRenderer(width: 31, summary: false).render([report])
        let expected = """
            warning: the text holds a
              control␛[2J character
              [text-control]
             --> feed.xml:9:\(column)
              |
            9 | \(text)
              | \(carets)

            """
        #expect(rendered == expected)
    }

    @Test func `Long words are broken between words where the terminal ends`() {
        var finding = Samples.bare
        finding.message = "the address 'https://podcasts.example.com/a/long/address' is not the one that was meant"
        finding.help = "write the address of the page that the episode has, and nothing else"
        let rendered = TextRenderer(width: 40, summary: false).render([Report(file: "feed.xml", findings: [finding])])
        let expected = """
            info: the address
              'https://podcasts.example.com/a/long/address'
              is not the one that was meant
              [text-too-short]
             --> feed.xml:2:1
              = help: write the address of the page
                      that the episode has, and
                      nothing else

            """
        #expect(rendered == expected)
    }

    @Test(
        "An excerpt of a very long line shows where it was cut",
        arguments: [
            (1, String(repeating: "a", count: 160) + "…", 1), (1000, "…" + String(repeating: "a", count: 160), 161),
            (500, "…" + String(repeating: "a", count: 160) + "…", 55),
        ])
    func excerpt(column: Int, text: String, place: Int) {
        let excerpt = Excerpt(line: String(repeating: "a", count: 1000), column: column)
        #expect(excerpt.text == text)
        #expect(excerpt.column == place)
    }

    @Test func `The summary counts over all files in which something was found`() {
        let reports = [
            Report(file: "a.xml", findings: [Samples.bare, Samples.bare], moreCounts: [.error: 1, .warning: 1]),
            Report(file: "b.xml", findings: [], moreCounts: [.error: 1]),
            Report(file: "c.xml", findings: []),
        ]
        let expected = """
            info: the summary has 3 words [text-too-short] (2 times)
             --> feed.xml:2:1
             ::: feed.xml:2:1

            2 errors, 1 warning, 2 info in 2 files

            """
        #expect(TextRenderer().render(reports) == expected)
    }

    @Test func `A folder counts as the files in which something was found`() {
        var findings = [Samples.bare, Samples.bare, Samples.bare]
        for (index, file) in ["a.md", "b.md", "b.md"].enumerated() { findings[index].location.file = file }
        let reports = [Report(file: "Feeds", findings: findings), Report(file: "feed.xml", findings: [])]
        let summary = TextRenderer().render(reports).split(separator: "\n").last
        #expect(summary == "3 info in 2 files")
    }

    @Test func `Files without findings are named`() {
        let reports = [Report(file: "a.xml", findings: []), Report(file: "b.xml", findings: [])]
        #expect(TextRenderer().render(reports) == "a.xml: no findings\nb.xml: no findings\n")
    }

    @Test func `No report is no text`() {
        #expect(TextRenderer().render([]).isEmpty)
    }

    @Test func `Several files make a table, and those without findings are counted`() {
        var other = Samples.bare
        other.location.file = "b/c\u{1}.xml"
        let reports = [
            Report(file: "feed.xml", findings: (1...12).map { Samples.zeroLength(line: $0) }),
            Report(file: "b.xml", findings: []), Report(file: "b/c\u{1}.xml", findings: [other]),
        ]
        let expected = """
            errors  warnings  info  file
                12         -     -  feed.xml
                 -         -     1  b/c␁.xml
            1 more file without findings

            12 errors, 1 info in 2 files

            """
        let rendered = TextRenderer(table: true).render(reports)
        #expect(rendered.suffix(expected.count) == expected)
        let alone = [reports[0]]
        #expect(TextRenderer(table: true).render(alone) == TextRenderer().render(alone))
    }

    @Test func `Many files without findings make one line`() {
        let reports = (1...11).map { Report(file: "\($0).xml", findings: []) }
        #expect(TextRenderer(table: true).render(reports) == "11 files: no findings\n")
    }
}
