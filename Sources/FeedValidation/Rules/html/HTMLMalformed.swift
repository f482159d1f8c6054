import Diagnostics
import XMLCore

extension Rule {
    static let htmlMalformed = Rule(
        "html-malformed", .html, .info, .all,
        summary:
            "Each element of HTML that needs an end tag has one, in the right place, and HTML has such an element.",
        why: """
            A browser drops a tag that ends nothing, and closes what was left open where it thinks best: half of the \
            notes may turn bold or become one long link. End tags that HTML lets authors leave out, as of 'p' and \
            'li', are not missed; what is looked at are the tags as written, not a tree of HTML 5.
            """,
        help: "close each element before the one around it ends",
        source: """
            HTML Living Standard, section 13.1.2 Elements and section 13.2.2 Parse errors; W3C Feed Validator, NotHtml
            """,
        w3c: ["NotHtml"],
        passing: [
            .item(
                """
                <description>&lt;p&gt;Bees &lt;b&gt;dance&lt;/b&gt;&lt;p&gt;a \
                lot&lt;ul&gt;&lt;li&gt;1&lt;/ul&gt;</description>
                """
            ),
            .item("<description><![CDATA[1 < 2 <br> <img src=\"https://example.com/a.png\"> <3]]></description>"),
            .item(
                """
                <description><![CDATA[<b><p>Bees</p></b><svg><path/></svg><p><ul><li>1</li></ul></p>]]></description>
                """),
            .item("<title><![CDATA[<b>Bees]]></title>"),
        ],
        failing: [
            .item("<description>&lt;p&gt;↓&lt;a href=\"https://example.com/\"&gt;x&lt;/p&gt;</description>"),
            .item("<content:encoded><![CDATA[<b>↓<i>Bees</b></i> dance↓</em>]]></content:encoded>"),
            .item("<description><![CDATA[An ↓<Int> of ↓<b>bees]]></description>"),
            .channel("<itunes:summary><![CDATA[a↓</br>\n↓<i/>]]></itunes:summary>"),
            .item(
                """
                <description><![CDATA[↓<a href="https://a.example">a<a href="https://b.example">b</a>]]></description>
                """
            ),
        ],
        check: .html(.complex) { html, inspection in
            guard !html.isXHTML else { return }
            for fault in HTMLTagFault.all(in: html.fragment) {
                let sign = fault.tag.kind == .end ? "/" : ""
                inspection.report("<\(sign)\(fault.tag.name)> \(fault.words)", at: fault.tag, of: html)
            }
        })

    static let htmlUnfinishedTag = Rule(
        "html-unfinished-tag", .html, .warning, .all,
        summary: "A tag of HTML ends with '>'.",
        why: "What follows an unfinished tag is taken for its attributes: the rest of the notes is not shown at all.",
        help: "finish the tag, or write '&amp;lt;' for an angle bracket that is text",
        source: "HTML Living Standard, section 13.2.2 Parse errors, eof-in-tag; W3C Feed Validator, NotHtml",
        w3c: ["NotHtml"],
        passing: [
            .item("<description>&lt;p&gt;1 &lt; 2</description>"),
            .item("<media:description type=\"plain\">&lt;a</media:description>"),
        ],
        failing: [
            .item("<media:description type=\"html\">↓&lt;a</media:description>"),
            .item("<description><![CDATA[<p>Bees</p> ↓<a href=\"https://example.com/>more]]></description>"),
        ],
        check: .html(.complex) { html, inspection in
            for tag in html.tags where tag.ending == .unfinished {
                inspection.report("<\(tag.name) has no '>'", at: tag, of: html)
            }
        })

    static let htmlLimitExceeded = Rule(
        "html-limit-exceeded", .html, .error, .all,
        summary: "HTML is simple enough to be read to its end.",
        why: """
            Nobody writes notes with 512 elements in each other, 100,000 tags, or some 700 different names of elements \
            and attributes. What follows such HTML was not looked at, and may hold anything.
            """,
        help: "write the notes anew, without what an editor has piled up",
        source: "our own; browsers stop at 512 levels, too",
        passing: [.item("<description>&lt;p&gt;Bees&lt;/p&gt;</description>")],
        failing: [
            .item("<description>↓\(String(repeating: "&lt;b>", count: 513))</description>")
        ],
        check: .html(.complex) { html, inspection in
            guard let limit = html.fragment.limit else { return }
            let words =
                switch limit.kind {
                case .depth: "elements of HTML are nested deeper than \(HTMLFragment.depth)"
                case .names: "HTML has too many different names of elements and attributes"
                case .tokens: "HTML has more than \(HTMLFragment.tokenCount) tags and texts"
                }
            inspection.report(words, inTextOf: html.element)
        })
}
