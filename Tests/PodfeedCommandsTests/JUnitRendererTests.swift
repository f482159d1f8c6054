import Diagnostics
import FeedValidation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct JUnitRendererTests {
    private func finding(_ severity: Severity, _ rule: String, _ message: String, line: Int = 1) -> Finding {
        Finding(
            rule: rule, severity: severity, message: message,
            at: SourceLocation(file: "feed.xml", line: line, column: 2), help: "mend it")
    }

    @Test func `A report is a suite, a rule a case, and what makes the command fail a failure`() throws {
        var report = Report(
            file: "feed.xml",
            findings: [
                finding(.error, "a-b", "the <a> is '&'"), finding(.error, "a-b", "another", line: 4),
                finding(.warning, "c-d", "hm", line: 5),
            ], more: ["a-b": 7], moreCounts: [.error: 7])
        report.suppressed = [Suppression(finding(.error, "e-f", "hidden"), by: .settings, reason: "as \"agreed\"")]
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="podfeed" tests="5" failures="1" errors="0">
              <testsuite name="feed.xml" tests="4" failures="1" errors="0" skipped="1">
                <testcase classname="feed.xml" name="file read"/>
                <testcase classname="feed.xml" name="a-b">
                  <failure message="the &lt;a&gt; is '&amp;'" type="error">feed.xml:1:2: error: the &lt;a&gt; is '&amp;'
            feed.xml:4:2: error: another
            and 7 more
            help: mend it</failure>
                </testcase>
                <testcase classname="feed.xml" name="c-d">
                  <system-out>feed.xml:5:2: warning: hm
            help: mend it</system-out>
                </testcase>
                <testcase classname="feed.xml" name="e-f">
                  <skipped message="as &quot;agreed&quot;"/>
                </testcase>
              </testsuite>
              <testsuite name="b.xml" tests="1" failures="0" errors="0" skipped="0">
                <testcase classname="b.xml" name="file read"/>
              </testsuite>
            </testsuites>

            """
        let reports = [report, Report(file: "b.xml", findings: [])]
        #expect(try JUnitRenderer(failsFrom: .error).render(reports) == expected)
        let failures = try [Severity.warning, nil].map { severity in
            try JUnitRenderer(failsFrom: severity).render(reports).split(separator: "<failure").count - 1
        }
        #expect(failures == [2, 0])
    }

    @Test func `What a feed says is text that XML can hold`() throws {
        let message = "]]><failure/>&#0; \u{0}\u{1B}\u{FFFF}\n\u{1F3A7}"
        let text = try JUnitRenderer(failsFrom: .info).render([
            Report(file: "a\u{1}\"<b>\u{FFFE}.xml", findings: [finding(.info, "text-control", message)])
        ])
        let found = FeedValidator().report(on: Array(text.utf8), file: "junit.xml").findings.map(\.rule)
        #expect(found.filter { $0.hasPrefix("xml-") } == [])
        #expect(text.contains("]]&gt;&lt;failure/&gt;&amp;#0; ␀␛&lt;U+FFFF&gt;␊\u{1F3A7}"))
    }
}
