import Diagnostics
import PodfeedCommands
import Testing

@Suite(.serialized)
struct BaselineTests {
    private func finding(_ rule: String, item: String?, file: String = "feed.xml") -> Finding {
        var finding = Finding(
            rule: rule, severity: .warning, message: "m", at: SourceLocation(file: file, line: 7, column: 1))
        finding.element = "rss/channel/item[3]/title"
        finding.item = item
        return finding
    }

    @Test func `The text has a sorted line for each thing, and reads back as the same`() throws {
        let hostile = "a b%20\u{301}\n\u{1}🎧"
        let reports = [
            Report(
                file: "b c.xml",
                findings: [
                    finding("z-z", item: "1", file: "b c.xml"), finding("a-a", item: " \u{301}" + hostile),
                    finding("z-z", item: "1", file: "b c.xml"), finding("a-a", item: nil),
                ])
        ]
        let expected = """
            podfeed-baseline 1
            z-z 2 b%20c.xml rss/channel/item{1}/title
            a-a 1 feed.xml rss/channel/item/title
            a-a 1 feed.xml rss/channel/item{%20\u{301}a%20b%2520\u{301}%0A%01🎧}/title

            """
        let baseline = Baseline(of: reports)
        #expect(baseline.text == expected)
        let read = try Baseline(parsing: expected)
        #expect(read.counts == baseline.counts)
        #expect(read.text == expected)
        #expect(read.lines.values.sorted() == [2, 3, 4])
        #expect(read.hiding(reports).reports.map(\.findings) == [[]])
        #expect(try Baseline(parsing: expected.replacing("\n", with: "\r\n")).counts == baseline.counts)
    }

    @Test func `No token of a private feed stands in it, and what it hides is the same`() throws {
        let token = "6f1d0c94e27b4a58b3c1d5e7f8092a46"
        var other = finding("b-b", item: nil, file: "public/private/\(token)/feed.xml")
        (other.element, other.message) = (nil, "'private/\(token)/cover.jpg' is large")
        let report = Report(
            file: other.location.file, findings: [finding("a-a", item: "1", file: other.location.file), other])
        let baseline = Baseline(of: [report])
        #expect(!baseline.text.contains(token.dropFirst(4)) && baseline.counts.count == 2)
        #expect(try Baseline(parsing: baseline.text).hiding([report]).reports.map(\.findings) == [[]])
        // One that an earlier version wrote still holds.
        let old = "podfeed-baseline 1\na-a 1 public/private/\(token)/feed.xml rss/channel/item{1}/title\n"
        #expect(try Baseline(parsing: old).hiding([report]).reports.map(\.findings) == [[other]])
    }

    @Test func `More of a kind than there were are found`() throws {
        let baseline = Baseline(of: [Report(file: "feed.xml", findings: [finding("a-a", item: "1")])])
        let twice = Report(file: "feed.xml", findings: [finding("a-a", item: "1"), finding("a-a", item: "1")])
        let hidden = baseline.hiding([twice]).reports
        #expect(hidden.map(\.findings.count) == [1])
        #expect(hidden.map(\.suppressedCount) == [1])
    }

    @Test(
        "A file that is none is refused with what is wrong",
        arguments: [
            ("", "it does not begin with 'podfeed-baseline 1'"),
            ("podfeed-baseline 2\n", "it does not begin with 'podfeed-baseline 1'"),
            ("podfeed-baseline 1\n\na 1 f p\na x f p\n", "line 4 is not 'RULE COUNT FILE PLACE'"),
            ("podfeed-baseline 1\na 1 f%2 p\n", "line 2 is not 'RULE COUNT FILE PLACE'"),
            ("podfeed-baseline 1\na 1 f%ff p\n", "line 2 is not 'RULE COUNT FILE PLACE'"),
            ("podfeed-baseline 1\na 1 f p q\n", "line 2 is not 'RULE COUNT FILE PLACE'"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: CannotRun.self) { try Baseline(parsing: text) }
        #expect(error?.message == message)
    }

    @Test func `Of a line that two branches added the higher count holds`() throws {
        let text = "podfeed-baseline 1\na 2 f p\na 1 f p\n"
        #expect(try Baseline(parsing: text).text == "podfeed-baseline 1\na 2 f p\n")
    }
}
