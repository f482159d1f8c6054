import Testing

@testable import PodcastCatalog

@Suite("Show notes")
struct NotesRendererTests {
    @Test(
        "become HTML of the allowed elements",
        arguments: [
            ("A *b* **c** `d & e`.", "<p>A <em>b</em> <strong>c</strong> <code>d &amp; e</code>.</p>"),
            ("One\ntwo  \nthree", "<p>One\ntwo<br>\nthree</p>"),
            ("# A\n\n## B\n\n### C\n\n###### D", "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n<h4>D</h4>"),
            ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
            ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("1. a\n2. b\n   - c", "<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"),
            ("> a\n> b", "<blockquote><p>a\nb</p></blockquote>"),
            ("- > a", "<ul><li><blockquote><p>a</p></blockquote></li></ul>"),
            ("```swift\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
            ("    a\n", "<pre><code>a\n</code></pre>"),
            ("a & b < c > d \"e\"", "<p>a &amp; b &lt; c &gt; d \"e\"</p>"),
            ("a &amp; &lt;b&gt; &copy;", "<p>a &amp; &lt;b&gt; ©</p>"),
            ("[a](https://x.org/ö?b=1&c=2 \"t\")", "<p><a href=\"https://x.org/%C3%B6?b=1&amp;c=2\">a</a></p>"),
            ("https://x.org/a", "<p><a href=\"https://x.org/a\">https://x.org/a</a></p>"),
            ("<https://x.org/>", "<p><a href=\"https://x.org/\">https://x.org/</a></p>"),
            ("a@b.org", "<p><a href=\"mailto:a@b.org\">a@b.org</a></p>"),
            ("<b>a</b> <i>b</i><br/>c", "<p><strong>a</strong> <em>b</em><br>\nc</p>"),
            ("a <!-- hidden --> b", "<p>a  b</p>"),
            ("<!-- hidden -->\n\na", "<p>a</p>"),
            (
                "| a | b |\n|---|---|\n| 1 | *2* |\n| 3 | |",
                "<ul><li><strong>a</strong>: 1; <strong>b</strong>: <em>2</em></li><li><strong>a</strong>: 3</li></ul>"
            ),
            ("~~a~~ b", "<p>a b</p>"),
            ("e\u{301}", "<p>é</p>"),
            ("\u{338}a *\u{338}b*", "<p>&#824;a <em>&#824;b</em></p>"),
            ("", ""), ("   \n\n", ""),
        ])
    func render(_ markdown: String, _ html: String) {
        #expect(NotesRenderer(markdown).blocks.map(\.html).joined(separator: "\n") == html)
    }

    @Test(
        "let no code through",
        arguments: [
            ("<script>alert(1)</script>", ""),
            ("a <script>alert(1)</script> b", "<p>a alert(1) b</p>"),
            ("<img src=x onerror=alert(1)>", ""),
            ("a <img src=x onerror=alert(1)> b", "<p>a  b</p>"),
            ("![x](javascript:alert(1))", ""),
            ("[a](javascript:alert(1))", "<p>a</p>"),
            ("[a](JaVaScRiPt:alert(1))", "<p>a</p>"),
            ("[a](java&#10;script:alert(1))", "<p>a</p>"),
            ("[a](&#x6A;avascript:alert(1))", "<p>a</p>"),
            ("[a](\u{1}javascript:alert(1))", "<p>a</p>"),
            ("[a]( javascript:alert(1))", "<p>a</p>"),
            ("[a](vbscript:x)", "<p>a</p>"), ("[a](data:text/html;base64,PHNjcmlwdD4=)", "<p>a</p>"),
            ("[a](file:///etc/passwd)", "<p>a</p>"), ("[a](//evil.org/x)", "<p>a</p>"),
            ("[a](https://x.org/\"onclick=\"alert)", "<p><a href=\"https://x.org/%22onclick=%22alert\">a</a></p>"),
            (
                "[a](<https://x.org/\" onclick=\"alert>)",
                "<p><a href=\"https://x.org/%22%20onclick=%22alert\">a</a></p>"
            ),
            ("[a](https://user:pass@evil.org/)", "<p>a</p>"),
            ("[a](https://x.org\\@evil.org/)", "<p>a</p>"),
            ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
            ("[a][b]\n\n[b]: javascript:alert(1)", "<p>a</p>"),
            ("<a href=\"javascript:alert(1)\">a</a>", "<p>a</p>"),
            ("<b onclick=alert(1)>a</b>", "<p>a</p>"),
            ("<B>a", "<p><strong>a</strong></p>"),
            ("*<b>a*</b>", "<p><em><strong>a</strong></em></p>"),
            ("a</b></strong></p>", "<p>a</p>"),
            ("<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>"),
            ("<iframe src=https://evil.org>", ""), ("<style>*{}</style>", ""),
            ("<div>\n*a*\n</div>", ""),
            ("<!-->\n<script>alert(1)</script>", ""),
            ("<!-- --><script>alert(1)</script>-->", ""),
            ("a <!-- b --><script>c</script> -->", "<p>a c --&gt;</p>"),
            ("<![CDATA[<script>]]>", ""), ("<?php evil ?>", ""), ("<!DOCTYPE html>", ""),
            ("\\<script>alert(1)\\</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
            ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
            ("&lt;script&gt;", "<p>&lt;script&gt;</p>"),
            ("```html\"><script>\nx\n```", "<pre><code>x\n</code></pre>"),
            ("| <script>x</script> |\n|---|\n| <img src=x> y |", "<ul><li><strong>x</strong>:  y</li></ul>"),
        ])
    func hostile(_ markdown: String, _ html: String) {
        #expect(NotesRenderer(markdown).blocks.map(\.html).joined(separator: "\n") == html)
    }

    @Test func `keep the line of the file for each block and problem`() {
        let notes = NotesRenderer("One\ntwo\n\n- [a](x)\n- [b](x)\n\n![c](y.png)\n", firstLine: 10)
        #expect(notes.blocks.map(\.place.line) == [10, 13])
        #expect(
            notes.problems.map { "\($0.place.line):\($0.place.column) \($0.check.id)" } == [
                "13:7 catalog-link-relative", "14:7 catalog-link-relative", "16:6 catalog-notes-image",
            ])
    }

    @Test(
        "go to listed hosts only, when there is a list",
        arguments: [
            ("https://listed.org/x", nil), ("https://LISTED.org", nil), ("https://other.org/", "catalog-link-host"),
            ("https://sub.listed.org/", "catalog-link-host"), ("https://listed.org.evil.org/", "catalog-link-host"),
            ("mailto:a@other.org", nil), ("http://listed.org/", "catalog-link-insecure"),
            ("https://listed.org:8443/", nil), ("ftp://listed.org/", "catalog-link-scheme"),
            ("https://", "catalog-address"), ("mailto:nobody", "catalog-address"), ("#top", "catalog-link-relative"),
            ("https://exämple.org/", "catalog-address"),
        ] as [(String, String?)])
    func links(_ address: String, _ check: String?) {
        let policy = LinkPolicy(allowedHosts: ["listed.org"])
        #expect(policy.verdict(on: address).check?.id == check)
    }

    @Test(
        "end, however deep, and show something or tell why not", .timeLimit(.minutes(5)),
        arguments: [
            LongText(">", 20_000), LongText("*a ", 50_000), LongText("[", 100_000), LongText("- ", 5_000),
            LongText("<b>", 50_000), LongText("[a](x) ", 2_000), LongText("`", 100_000),
            LongText("| a ", 20_000, after: "\n|-|\n"), LongText("![", 50_000), LongText("[a](&amp;)\n", 50_000),
            LongText("[a](x)\n", 50_000),
            LongText("a\n", 250_000, before: "| \(String(repeating: "h", count: 1 << 20)) |\n|-|\n"),
            LongText("| h |\n|-|\n| a |\n| b |\n\n", 50_000),
        ])
    func deep(_ long: LongText) {
        let notes = NotesRenderer(long.text)
        #expect(!notes.blocks.isEmpty || !notes.problems.isEmpty)
    }

    @Test func `are the same on every thread, whatever others render`() async {
        let texts = [
            ("a https://x.org/a", "<p>a <a href=\"https://x.org/a\">https://x.org/a</a></p>"),
            ("https://x.org/~a ~~b~~", "<p><a href=\"https://x.org/~a\">https://x.org/~a</a> b</p>"),
        ]
        let wrong = await withTaskGroup(of: Set<String>.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let (text, html) = texts[task % 2]
                    let made = (0..<500).map { _ in NotesRenderer(text).blocks.map(\.html).joined() }
                    return Set(made.filter { $0 != html })
                }
            }
            return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        #expect(wrong == [])
    }

    @Test func `repeat the headers of tables until they are too long, and say so`() throws {
        let table =
            "| \(String(repeating: "h", count: 100_000)) | i |\n|-|-|\n" + String(repeating: "| a | b |\n", count: 4)
        let notes = NotesRenderer("x\n\n" + table + "\n| k |\n|-|\n| l |\n")
        let rows = notes.blocks.dropFirst().map { $0.html.replacing(/h+/, with: "h") }
        let whole = "<li><strong>h</strong>: a; <strong>i</strong>: b</li>"
        #expect(rows == ["<ul>\(whole)\(whole)<li>a; b</li><li>a; b</li></ul>", "<ul><li>l</li></ul>"])
        #expect(
            notes.problems.map { "\($0.place.line): \($0.message)" } == [
                "3: a table becomes a list", "7: the headers of tables are left out from here on: they are too long",
                "10: a table becomes a list",
            ])
    }
}

extension NotesRenderer {
    /// Notes of a text with links to any host.
    fileprivate init(_ markdown: String, firstLine: Int = 1) {
        self.init(Array(markdown.utf8)[...], firstLine: firstLine, links: LinkPolicy(allowedHosts: nil))
    }
}
