import Testing
import XMLCore

struct XMLWriterTests {
    @Test func `a document begins with its declaration and ends with a line feed`() throws {
        var writer = try XMLWriter(root: "rss", attributes: ["version": "2.0", "xmlns:a": "http://example.com/a"])
        writer.start("channel")
        writer.start("title")
        try writer.text("Tea & <Biscuits>")
        writer.end()
        writer.start("a:link")
        try writer.attribute("href", "https://example.com/?a=1&b=\"2\"")
        writer.end()
        writer.start("description")
        try writer.section("<p>Tea</p>")
        writer.end()
        writer.end()
        let document = try writer.finish()
        #expect(
            String(decoding: document, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:a="http://example.com/a">
                  <channel>
                    <title>Tea &amp; &lt;Biscuits&gt;</title>
                    <a:link href="https://example.com/?a=1&amp;b=&quot;2&quot;"/>
                    <description><![CDATA[<p>Tea</p>]]></description>
                  </channel>
                </rss>

                """)
    }

    @Test func `what is taken and what remains make the whole`() throws {
        var writer = try XMLWriter(root: "r", attributes: ["version": "2.0"])
        var taken: [UInt8] = []
        var steps: [XMLWriterStep] = []
        for number in 0..<5000 {
            let item: [XMLWriterStep] = [.start("i"), .text("número \(number)"), .end]
            for step in item { try writer.perform(step) }
            steps += item
            if number % 700 == 0 { taken += try writer.take() }
        }
        taken += try writer.finish()
        #expect(taken == XMLWriterOracle.document(of: steps))
    }

    @Test func `a root without elements is closed at once`() throws {
        #expect(try XMLWriter.document(of: []) == XMLWriterOracle.document(of: []))
    }

    @Test func `a writer that is dropped early frees what it owns`() throws {
        for _ in 0..<100 {
            var writer = try XMLWriter(root: "r")
            writer.start("a")
        }
    }

    @Test(arguments: [0, 1, 8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF] as [UInt32])
    func `a character that XML cannot hold is refused wherever it stands`(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        let text = "né\(scalar)z"
        let expected = try #require(IllegalCharacter(in: text))
        #expect(expected.scalar == scalar)
        #expect(expected.index == 2)
        var writer = try XMLWriter(root: "r")
        writer.start("a")
        #expect(throws: expected) { try writer.attribute("b", text) }
        #expect(throws: expected) { try writer.text(text) }
        writer.end()
        writer.start("c")
        #expect(throws: expected) { try writer.section(text) }
        writer.end()
        let document = try writer.finish()
        let root = XMLWriterElement(parsing: document)
        #expect(root == XMLWriterElement("r", children: [XMLWriterElement("a", ["b": ""]), XMLWriterElement("c")]))
    }
}
