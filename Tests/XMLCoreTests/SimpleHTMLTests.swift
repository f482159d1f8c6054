import Testing
import XMLCore

@Suite struct `Simple HTML` {
    @Test(arguments: [
        "<p>One &amp; two</p>", "<p>A<br/>b<ul><li>c</ul>", " \n<a href='?a=1&b=2' rel=\"x\">R&#38;B & co</a>",
        "<blockquote>\n\t“x”&nbsp;</blockquote>", "<p\nclass=\"a > b\">x", "a &rsquo; <img src=\"a.png\" alt=''><hr />",
    ])
    func `is known as such`(_ html: String) {
        #expect(HTMLFragment(parsing: Array(html.utf8)[...]).names != nil)
        #expect(difference(html) == nil)
    }

    @Test(arguments: [
        "<b><i>x</b></i>", "<P>x</P>", "<p", "x</p>", "<p>&unknown;</p>", "<p>a < b</p>", "<script>x</script>", "<b>x",
        "<a href=x>x</a>", "<a href=\"x\" href=\"y\">x</a>", "<a href=\"x\">x<a href=\"y\">y</a></a>", "<p>\u{1}</p>",
        "<!-- x --><p>y</p>", "<b/>x", "\u{FEFF}<p>x</p>", "<p>x&#59;</p>", "<p onclick=\"x\">y</p>", "</br>",
        "<p a=\"x\">y</p>", "<p>x</p >", "<p>x</p\n>",
    ])
    func `is nothing else`(_ html: String) {
        #expect(HTMLFragment(parsing: Array(html.utf8)[...]).names == nil)
        #expect(difference(html) == nil)
    }

    @Test(.timeLimit(.minutes(5)), arguments: 0..<16)
    func `reads as libxml2 reads it`(_ seed: UInt64) {
        var random = SplitMix(state: seed &* 0x1234_5678_9ABC_DEF1)
        var simple = 0
        for _ in 0..<2000 {
            let html = (0..<Int.random(in: 1...24, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            if HTMLFragment(parsing: Array(html.utf8)[...]).names != nil { simple += 1 }
            guard let difference = difference(html) else { continue }
            Issue.record("\(html): \(difference)")
            return
        }
        #expect(simple > 50)
    }

    @Test(.timeLimit(.minutes(5)), arguments: 0..<16)
    func `reads as libxml2 reads it, when it is nested`(_ seed: UInt64) {
        var random = SplitMix(state: seed &* 0x9ABC_DEF1_1234_5671)
        var simple = 0
        for _ in 0..<1000 {
            let html = nested(3, &random)
            if HTMLFragment(parsing: Array(html.utf8)[...]).names != nil { simple += 1 }
            guard let difference = difference(html) else { continue }
            Issue.record("\(html): \(difference)")
            return
        }
        #expect(simple > 500)
    }

    private let elements = [
        "p", "a", "strong", "li", "em", "b", "ul", "i", "ol", "span", "div", "u", "h1", "h2", "h6", "blockquote",
        "code",
        "pre", "small", "sub", "sup",
    ]

    private let words = [
        "x", " ", "\n", "\t", "Bees dance", "é", "蜂", "🐝", "\u{A0}", "&amp;", "&lt;", "&nbsp;", "&#39;", "&#38;",
        "&#8217;", "& ", ">", "\"", "'", "=", "<br>", "<br/>", "<br />", "<hr>", "<img src=\"a.png\" alt='x y'>", "/",
    ]

    private let attributes = [
        " href=\"https://example.com/?a=1&amp;b=2\"", " href='?a&b=2&c=3'", " title=\"x > y\"", "\nclass='a b'",
        " style=\"\"", " id='é&#39;&quot;'", " rel=\"nofollow\" target='_blank'", " ", "",
    ]

    private var parts: [String] {
        words + elements.prefix(8).flatMap { ["<\($0)>", "</\($0)>"] } + ["<a\(attributes[0])>", "</a>", "<p>", "</p>"]
            + ["&", "&copy", "&eacute;", "&#xE9;", "&#59;", "&lt", "<", "<x>", "</", "<p", "\r", "<!--x-->", "&#0;"]
    }

    private func nested(_ depth: Int, _ random: inout SplitMix) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
            guard depth > 0, Bool.random(using: &random), let name = elements.randomElement(using: &random) else {
                return words.randomElement(using: &random) ?? ""
            }
            let end = (name == "p" || name == "li") && Bool.random(using: &random) ? "" : "</\(name)>"
            return "<\(name)\(attributes.randomElement(using: &random) ?? "")>\(nested(depth - 1, &random))\(end)"
        }.joined()
    }

    private func difference(_ html: String) -> String? {
        let bytes = Array(" \(html)".utf8)[1...]
        let (one, other) = (HTMLFragment(parsing: bytes).everything, HTMLFragment(parsingAny: bytes).everything)
        return one == other ? nil : "\(one) is not \(other)"
    }
}

extension HTMLFragment {
    /// All that can be asked of the fragment.
    fileprivate var everything: String {
        "\(tokens) \(attributes) \(bytes) \(String(describing: limit)) \((0...bytes.count).map { offset(ofByte: $0) })"
    }
}

/// A small generator of numbers that are the same each time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
