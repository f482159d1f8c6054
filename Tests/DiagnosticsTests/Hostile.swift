import Diagnostics

/// Findings whose names and words try to be something else in each form.
enum Hostile {
    static let file = "a,b:c%0A|`x`/::error::\n<b>é [l](u).xml"
    static let message =
        "'::set-output name=x::%25|`c` *b* <script>]]>&amp; [l](http://x) @jo #1\u{1B}[2J\n::error::x' ends"

    static var finding: Finding {
        var finding = Finding(
            rule: "text-control", severity: .warning, message: message,
            at: SourceLocation(file: file, line: 9, column: 2),
            excerpt: Excerpt(line: "<a|b>", column: 2, length: 3), help: "write\u{7}it|anew")
        finding.element = "rss/channel/item[2]/title"
        finding.item = "a guid\nwith % and \u{1F3A7}"
        return finding
    }

    static var report: Report { Report(file: file, findings: [finding]) }
}
