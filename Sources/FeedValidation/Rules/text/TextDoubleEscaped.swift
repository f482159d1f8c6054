import Diagnostics
import FeedValues

extension Rule {
    static let textDoubleEscaped = Rule(
        "text-double-escaped", .text, .warning, .all,
        summary: "Plain text is escaped for XML once, and holds no HTML.",
        why: """
            Text that was escaped twice still holds '&amp;' or '&#39;' after an app has decoded it, and listeners read \
            just that. Tags show as tags.
            """,
        help: "write the text without markup, and escape it for XML once",
        source: "RSS Advisory Board, RSS Best Practices Profile, Character Data; W3C Feed Validator, ContainsHTML",
        w3c: ["ContainsHTML"],
        passing: [
            .item("<itunes:author>Tom &amp; Jo</itunes:author>"), .item("<author>Jo Roe &lt;jo@example.com></author>"),
            .item("<itunes:title>AT&amp;T; and more</itunes:title>"),
            .item("<description>Tom &amp;amp; Jo</description>"),
            .item("<itunes:author><![CDATA[Tom &#x26; Jo]]></itunes:author>"),
            .item("<itunes:author>&lt;b>Jo Roe&lt;/b></itunes:author>"),
        ],
        failing: [
            .item("<itunes:author>↓Tom &amp;amp; Jo</itunes:author>"),
            .item("<source url=\"https://example.com/\">↓The bee&amp;#39;s hive</source>"),
            .channel("<podcast:person>↓&lt;b>Jo Roe&lt;/b></podcast:person>"),
            .item(
                """
                <psc:chapters><psc:chapter start="0" ↓title="Bees &amp;quot;dance&amp;quot;"/></psc:chapters>
                """),
        ],
        check: .elements(PlainText.all + ["itunes:subtitle", "psc:chapter"]) { element, inspection in
            let attribute = element.name == "psc:chapter" ? "title" : nil
            guard attribute != nil || element.hasTextByte(where: isMark) else { return }
            let text = attribute.map { element[$0] ?? "" } ?? element.text
            guard text.utf8.contains(where: isMark) else { return }
            let place = { attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }
            // Tags in elements of iTunes are told by rules of their own.
            if !element.name.hasPrefix("itunes:"), let tag = Markup.firstHTMLTag(in: text) {
                inspection.report("<\(element.name)> holds the tag \(tag.quoted)", at: place())
            } else if let reference = Markup.firstEntity(in: text), EscapedReference.isMeant(reference) {
                inspection.report("<\(element.name)> holds \(reference.quoted), escaped twice", at: place())
            }
        })

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") }
}
