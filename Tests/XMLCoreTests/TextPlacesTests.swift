import Testing
import XMLCore

@Suite struct `The places of a text` {
    @Test(arguments: [
        "bees", "  bees\n dance", "a &lt;b&gt; &#233;&#xE9; &amp;&quot;&apos; 蜂 c", "<![CDATA[<p>é & b</p>]]>",
        "x<![CDATA[<p>]]>y<!-- no -->z", "a\r\nb<![CDATA[\r\nc]]>\rd", " <!-- no --> b", "x<?php no ?>y",
        "\n<![CDATA[ a ]]>\n",
    ])
    func `lead to each of its letters as written`(_ text: String) throws {
        let feed = "<r>\n<d a='>' b=\"é\">\(text)</d></r>"
        var reader = XMLReader()
        reader.read(Array(feed.utf8))
        reader.finish()
        let spine = reader.spine()
        let tree = try #require(spine)
        let node = try #require(tree.firstChild(of: 0, named: "d"))
        let places = try #require(TextPlaces(of: node, in: tree))
        let bytes = Array(tree.textBytes(of: node))
        #expect(String(decoding: bytes, as: UTF8.self) == tree.text(of: node))
        let raw = Array(feed.utf8)
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            let position = places.position(ofByte: index)
            let written = raw[position.offset]
            #expect(written == byte || written == 0x26 || written == 0x0D && byte == 0x0A, "\(index) of \(text)")
            var counted = XMLPosition.start
            counted.advance(over: raw, 0..<position.offset)
            #expect(position == counted)
        }
    }

    @Test func `are not known where elements are among it`() throws {
        var reader = XMLReader()
        reader.read(Array("<r>a<b/>c</r>".utf8))
        reader.finish()
        let spine = reader.spine()
        let tree = try #require(spine)
        #expect(TextPlaces(of: 0, in: tree) == nil)
    }

    @Test func `lead far into a long text`() throws {
        let feed = "<r>" + String(repeating: "bees\n", count: 50_000) + "&amp;!</r>"
        var reader = XMLReader()
        reader.read(Array(feed.utf8))
        reader.finish()
        let spine = reader.spine()
        let tree = try #require(spine)
        let places = try #require(TextPlaces(of: 0, in: tree))
        let position = places.position(ofByte: 250_001)
        #expect([position.offset, position.line, position.column] == [250_008, 50_001, 6])
    }
}
