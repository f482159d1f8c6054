import Diagnostics
import PodcastModel
import Testing

struct PlainNotesTests {
    @Test(arguments: [
        (["<p>One\ntwo<br>\nthree</p>", "<h3>Head</h3>"], "One two\nthree\n\nHead"),
        (
            ["<p>a &lt;b&gt; &amp;amp; <strong>c</strong> <em>&#824;d</em> <code>e</code></p>"],
            "a <b> &amp; c \u{338}d e"
        ),
        (
            ["<p><a href=\"https://x.org/?a=1&amp;b\">x</a> <a href=\"https://x.org/\">https://x.org/</a></p>"],
            "x (https://x.org/?a=1&b) https://x.org/"
        ),
        (["<p><a href=\"mailto:a@b.org\">a@b.org</a> <a href=\"mailto:a@b.org\">us</a></p>"], "a@b.org us (a@b.org)"),
        (["<ul><li>a</li><li>b</li></ul>", "<p>c</p>"], "- a\n- b\n\nc"),
        (["<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"], "1. a\n  - b\n  - c\n2. d"),
        (["<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"], "- a\n\nb\n- c"),
        (["<blockquote><p>a\nb</p><p>c</p></blockquote>", "<p>d</p>"], "> a b\n>\n> c\n\nd"),
        (["<pre><code>a\n  b\n</code></pre>"], "a\n  b"),
        (["<ul><li><blockquote><p>a</p></blockquote></li></ul>"], "- > a"),
        // Only what is public can hand these over.
        (["a</ul></ol></blockquote>b<pre></pre></blockquote><blockquote>c"], "a\n\nb\n\n> c"),
        ([], ""),
    ])
    func `Notes become plain text`(blocks: [String], text: String) {
        let description = EpisodeDescription(blocks: blocks.map { Located($0) })
        #expect(description.plainText == text)
    }
}
