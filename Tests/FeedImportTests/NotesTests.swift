import FeedValues
import Testing
import XMLCore

@testable import FeedImport
@testable import PodcastCatalog

/// Notes on their way from HTML to Markdown, and back as catalogues render it.
struct NotesTests {
    /// The HTML that comes of HTML.
    static func rendered(_ html: String) -> String {
        let markdown = MarkdownText(HTMLNotes(html, base: WebAddress("https://a.org/notes/1")).parts).text
        let notes = NotesRenderer(Array(markdown.utf8)[...], firstLine: 1, links: LinkPolicy())
        return notes.blocks.map(\.html).joined(separator: "\n")
    }

    @Test(
        "keep what apps show",
        arguments: [
            ("<p>One</p><p>Two</p>", "<p>One</p>\n<p>Two</p>"),
            ("<p>One<br>two<br/>three</p>", "<p>One<br>\ntwo<br>\nthree</p>"),
            ("<div>One<br><br>Two</div>", "<p>One</p>\n<p>Two</p>"),
            ("<b>a</b> <i>b</i> <b><i>c</i></b>", "<p><strong>a</strong> <em>b</em> <em><strong>c</strong></em></p>"),
            ("a<b>b</b>c<i>\"d\"</i>", "<p>a<strong>b</strong>c<em>\"d\"</em></p>"),
            ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
            ("<ol><li><p>a</p><p>b</p></li></ol>", "<ol><li><p>a</p><p>b</p></li></ol>"),
            ("<ul><li>a</ul><ul><li>b</ul>", "<ul><li>a</li></ul>\n<ul><li>b</li></ul>"),
            ("<h1>A #</h1><h5>B</h5>", "<h3>A #</h3>\n<h4>B</h4>"),
            ("<blockquote>a<p>b</blockquote>c", "<blockquote><p>a</p><p>b</p></blockquote>\n<p>c</p>"),
            ("<pre>a\n  b</pre>", "<pre><code>a\n  b\n</code></pre>"),
            ("<code>a`b</code>", "<p><code>a`b</code></p>"),
            (
                "<a href='https://b.org/?a=1&amp;b=(2)'>x [y]</a>",
                "<p><a href=\"https://b.org/?a=1&amp;b=(2)\">x [y]</a></p>"
            ),
            ("<a href='../2'>two</a>", "<p><a href=\"https://a.org/2\">two</a></p>"),
            ("<a href='mailto:jo@example.com'>Jo</a>", "<p><a href=\"mailto:jo@example.com\">Jo</a></p>"),
            ("<a href='mailto: jo@example.com'>Jo</a>", "<p><a href=\"mailto:jo@example.com\">Jo</a></p>"),
            ("<a href='https://b.org/\n a'>x</a>", "<p><a href=\"https://b.org/%20a\">x</a></p>"),
            ("<a href='javascript:alert(1)'>x</a>", "<p>x</p>"),
            (
                "citt&agrave, &notin; &copy 2025, a&copy=b &eacutes &amp",
                "<p>città, ∉ © 2025, a&amp;copy=b &amp;eacutes &amp;</p>"
            ),
            (
                "see https://b.org/a_b*c, please",
                "<p>see <a href=\"https://b.org/a_b*c\">https://b.org/a_b*c</a>, please</p>"
            ),
            ("<p>a<img src='x.png'>b<script>c</script></p>", "<p>ab</p>"),
            ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "<p>a b</p>\n<p>c d</p>"),
            ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"),
            ("Q&amp;A &lt;b&gt; &quotx&quot &#8217;", "<p>Q&amp;A &lt;b&gt; \"x\" ’</p>"),
        ])
    func kept(_ html: String, _ expected: String) {
        #expect(NotesTests.rendered(html) == expected)
    }

    @Test(
        "leave text as text that looks like Markdown",
        arguments: [
            "# a", "- a", "+ a", "* a", "1. a", "12) a", "> a", "---", "===", "```", "~~~", "    a", "a | b\n- | -",
            "**a**",
            "_a_", "a_b_c", "`a`", "[a](b)", "[a]: b", "![a](b)", "\\a", "a\\", "~a~", "www.b.org", "ftp://b.org/x",
            "#", "&amp;amp;",
            "&lt;b&gt;a&lt;/b&gt;", "&lt;!-- a --&gt;", ":--", "| a |", "a://b", "http://", "https://b.org/<>",
        ])
    func literal(_ text: String) {
        let plain = HTMLNotes("<p>\(text)</p>", base: nil).plainText.asLine
        let html = NotesTests.rendered("<p>\(text)</p>")
        #expect(HTMLNotes(html, base: nil).plainText.asLine == plain)
        #expect(
            !html.contains("<em>") && !html.contains("<strong>") && !html.contains("<li>") && !html.contains("<code>"))
    }

    @Test("say the same words, whatever they are made of", arguments: 1...20)
    func random(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        let pieces = [
            "a", "Word", " ", " ", "\n", "*", "_", "#", "-", "1.", "`", "[", "]", "(", ")", "<b>", "</b>", "<i>",
            "</i>", "<p>",
            "</p>", "<br>", "<ul>", "<li>", "</ul>", "<ol>", "</ol>", "<blockquote>", "</blockquote>",
            "<a href='https://b.org/'>",
            "</a>", "&lt;", "&amp;", "\\", "|", "~", "!", "é", "你", "https://c.org/x", "<h2>", "</h2>", "<code>",
            "</code>", "<td>",
            "<pre>", "</pre>", "&nbsp;", ">", "=", ":", "+", "\"", "'",
        ]
        for _ in 0..<60 {
            var html = ""
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                html += pieces[Int(state >> 33) % pieces.count]
            }
            #expect(NotesTests.letters(of: NotesTests.rendered(html)) == NotesTests.letters(of: html), "\(html)")
        }
    }

    /// What a reader of HTML sees, without white space.
    private static func letters(of html: String) -> String {
        let fragment = HTMLFragment(parsing: Array(html.utf8)[...])
        return fragment.tokens.filter { $0.kind == .text }.map { fragment.string($0.content) }.joined()
            .filter { !$0.isWhitespace }
    }

    @Test("keep what stands in code before other code, and tell of the links there")
    func preformatted() {
        let html = "<pre>a <a href='https://b.org/'>b</a><pre>c</pre></pre><a href='https://c.org/'><pre>d</pre></a>"
        let notes = HTMLNotes(html, base: nil)
        #expect(notes.parts == [.code("a b"), .code("c"), .code("d")])
        #expect(notes.badLinks == ["https://b.org/", "https://c.org/"])
    }

    @Test(
        "tell of addresses in the text that become links",
        arguments: [
            ("<p>Write to (jo@example.com).</p>", true), ("<p>See https://b.org/.</p>", true),
            ("<p>a@b, @jo, ftp://b.org</p>", false),
            ("<p><a href='mailto:jo@example.com'>jo@example.com</a></p>", false),
        ])
    func bareLinks(_ html: String, _ expected: Bool) {
        #expect(MarkdownText(HTMLNotes(html, base: nil).parts).hasBareLinks == expected)
    }

    @Test("link no address that is longer than people type, and leave brackets that close others")
    func addresses() {
        let long = "https://b.org/" + String(repeating: "a", count: 2048)
        #expect(NotesTests.rendered("<p>\(long)</p>") == "<p>\(long)</p>")
        #expect(
            NotesTests.rendered("<p>(https://b.org/a)) https://b.org/(a). HTTPS://b.org/b</p>")
                == "<p>(<a href=\"https://b.org/a\">https://b.org/a</a>)) "
                + "<a href=\"https://b.org/(a)\">https://b.org/(a)</a>. "
                + "<a href=\"https://b.org/b\">HTTPS://b.org/b</a></p>")
    }
}
