import Testing
import XMLCore

struct XMLFragmentTests {
    @Test(arguments: 1...12)
    func `a fragment of any depth stands in a document as if it were written there`(depth: Int) throws {
        let steps: [XMLWriterStep] = [.start("a"), .attribute("b", "1 < 2"), .text("é"), .end, .start("c"), .end]
        var writer = try XMLWriter(root: "r", attributes: ["version": "2.0"])
        var fragment = XMLFragment(depth: depth)
        let around = Array(repeating: XMLWriterStep.start("level"), count: depth - 1)
        for step in around { try writer.perform(step) }
        try fragment.element("first", "&")
        fragment.start("a")
        try fragment.attribute("b", "1 < 2")
        try fragment.text("é")
        fragment.end()
        fragment.start("c")
        fragment.end()
        writer.append(fragment)
        writer.append(elements: fragment.bytes)
        for _ in around { writer.end() }
        let own = [.start("first"), .text("&"), .end] + steps
        let all = around + own + own + around.map { _ in .end }
        #expect(try writer.finish() == XMLWriterOracle.document(of: all))
    }

    @Test(arguments: [0, 7, 10, 99, -1, 1_234_567, .max, .min])
    func `a number is written in digits`(number: Int) {
        var fragment = XMLFragment(depth: 1)
        fragment.start("a")
        fragment.attribute("b", number)
        fragment.text(number)
        fragment.end()
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "\n  <a b=\"\(number)\">\(number)</a>")
    }

    @Test func `ASCII that needs no escaping is written as it is`() {
        let date = Array("Fri, 25 Apr 2025 04:00:00 +0000".utf8)
        var fragment = XMLFragment(depth: 1)
        fragment.element("a", ascii: date.span)
        fragment.start("b")
        fragment.attribute("c", ascii: date.span)
        fragment.end()
        let text = String(decoding: date, as: UTF8.self)
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "\n  <a>\(text)</a>\n  <b c=\"\(text)\"/>")
    }

    @Test func `a section is made of several texts, and written again`() throws {
        let illegal = try #require(IllegalCharacter(in: "b\u{1}"))
        var fragment = XMLFragment(depth: 1)
        fragment.start("a")
        fragment.startSection()
        try fragment.section("<p>]]")
        fragment.sectionLineFeed()
        #expect(throws: illegal) { try fragment.section("b\u{1}") }
        try fragment.section("> ]]> </p>")
        fragment.endSection()
        fragment.end()
        fragment.start("c")
        fragment.repeatSection()
        fragment.end()
        let section = "<![CDATA[<p>]]\n> ]]]]><![CDATA[> </p>]]>"
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "\n  <a>\(section)</a>\n  <c>\(section)</c>")
    }

    @Test func `a fragment grows with its texts, and is written anew in the same room`() throws {
        let text = String(repeating: "<&>\"é，", count: 10_000)
        var fragment = XMLFragment(depth: 1)
        try fragment.element("a", text)
        let first = fragment.bytes
        #expect(fragment.count == first.count)
        fragment.removeBytes()
        #expect(fragment.bytes == [])
        try fragment.element("a", text)
        #expect(fragment.bytes == first)
        let escaped = String(repeating: "&lt;&amp;&gt;&quot;é，", count: 10_000)
        #expect(String(decoding: first, as: UTF8.self) == "\n  <a>\(escaped)</a>")
    }
}
