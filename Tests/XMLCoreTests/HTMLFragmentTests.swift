import Testing
import XMLCore

@Suite struct `A text of HTML` {
    @Test(arguments: [
        ("", ""),
        ("plain text", "0 plain text"),
        ("hello <b>x</b> you", "0 hello |6 <b>|9 x|10 </b>|14  you"),
        ("a &amp; b &eacute;c", "0 a & b éc"),
        ("<A HREF='x?a=1&amp;b=2' Title>t</A>", "0 <a href=x?a=1&b=2 title>|30 t|31 </a>"),
        ("<br/><img src=a.png>", "0 <br/>|5 <img src=a.png>"),
        ("<script>if (a<b) x='</b>'</script>y", "0 <script>|8 {if (a<b) x='}|20 </b>|24 {'}|25 </script>|34 y"),
        ("<!-- c -->x", "0 <!-- c -->|10 x"),
        ("<?import namespace='x'>y", "0 <?import>|23 y"),
        ("é– <i>x</i>", "0 é– |6 <i>|9 x|10 </i>"),
        ("1 < 2 and <3", "0 1 < 2 and <3"),
        ("x <a", "0 x |2 <a"),
        ("<p>a<p>b", "0 <p>|3 a|4 <p>|7 b"),
        ("<meta charset=latin1>é", "0 <meta charset=latin1>|21 é"),
        ("<a b='>' c>d", "0 <a b=> c>|11 d"),
    ])
    func `is taken apart as written`(_ html: String, _ tokens: String) {
        #expect(HTMLFragment(parsing: Array(html.utf8)[...]).summary == tokens)
    }

    @Test(arguments: [
        ("</b>x</p></br>y", "0 </b>|4 x|5 </p>|9 </br>|14 y"),
        ("<b><p>x</b></p>", "0 <b>|3 <p>|6 x|7 </b>|11 </p>"),
        ("<ul><li><b>x</ul>y</li>", "0 <ul>|4 <li>|8 <b>|11 x|12 </ul>|17 y|18 </li>"),
        ("<p>a</p></body></html>more<b>x</b>", "0 <p>|3 a|4 </p>|8 </body>|15 </html>|22 more|26 <b>|29 x|30 </b>"),
        ("<table>x<tr>y</table>", "0 <table>|7 x|8 <tr>|12 y|13 </table>"),
        ("<p>x</p\n>y", "0 <p>|3 x|4 </p>|9 y"),
    ])
    func `keeps its stray and missing tags as they are`(_ html: String, _ tokens: String) {
        #expect(HTMLFragment(parsing: Array(html.utf8)[...]).summary == tokens)
    }

    @Test func `leads from each byte of its text to where it stands`() {
        let fragment = HTMLFragment(parsing: Array("a&amp;b&#233;c".utf8)[...])
        #expect(fragment.tokens.map { fragment.string($0.content) } == ["a&béc"])
        #expect([0, 1, 2, 3, 5].map { fragment.offset(ofByte: $0) } == [0, 1, 6, 7, 13])
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "<", "<b>", "</b>", "<a b", "<a b=\"", "&", "&#", "\0", "<!--", "<![CDATA[", "<?", "<p><table>", "\u{85}",
            "</",
            "<a href='javascript:x'>", "<b></i>", "<script>", "<a ", "=\"",
        ])
    func `ends, however hostile`(_ part: String) {
        let html = String(repeating: part, count: 200_000)
        let fragment = HTMLFragment(parsing: Array(html.utf8)[...])
        #expect(fragment.tokens.count <= HTMLFragment.tokenCount)
    }

    @Test(.timeLimit(.minutes(5))) func `ends, however many attributes a tag has`() {
        let attributes = (0..<200_000).map { " a\($0)" }.joined()
        let fragment = HTMLFragment(parsing: Array("<p\(attributes)>x</p><script>".utf8)[...])
        #expect(fragment.limit?.kind == .names)
    }

    @Test func `is not read beyond the limits`() {
        let deep = String(repeating: "<div>", count: 600)
        #expect(HTMLFragment(parsing: Array(deep.utf8)[...]).limit?.kind == .depth)
        let many = String(repeating: "<br>", count: 100_001)
        #expect(HTMLFragment(parsing: Array(many.utf8)[...]).limit?.kind == .tokens)
    }
}

extension HTMLFragment {
    /// The tokens in one line, each behind its offset.
    fileprivate var summary: String {
        tokens.map { token in
            let attributes = attributes[token.kind == .start ? token.content : 0..<0].map { attribute in
                " " + attribute.name + (attribute.value.map { "=" + string($0) } ?? "")
            }.joined()
            let ending = token.ending == .closed ? ">" : token.ending == .selfClosed ? "/>" : ""
            let words =
                switch token.kind {
                case .start: "<\(token.name)\(attributes)\(ending)"
                case .end: "</\(token.name)>"
                case .text: string(token.content)
                case .raw: "{\(string(token.content))}"
                case .comment: "<!--\(string(token.content))-->"
                case .instruction: "<?\(token.name)>"
                }
            return "\(token.offset) \(words)"
        }.joined(separator: "|")
    }
}
