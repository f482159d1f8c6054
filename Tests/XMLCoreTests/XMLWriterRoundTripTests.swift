import FeedValues
import Testing
import XMLCore

struct XMLWriterRoundTripTests {
    /// Strings that have broken writers of XML.
    static let hostile = [
        "", " ", "\t", "\n", "\r", "\r\n", "a\tb\nc\rd\r\ne", "<", ">", "&", "\"", "'", "]]>", "]]]]>>", "]]", "]",
        "a]]>b]]>c", "<![CDATA[x]]>", "&amp;", "&#0;", "AT&T;", "--", "<!-- x -->", "<?xml?>",
        "\u{7F}\u{80}\u{9F}\u{85}",
        "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFC}\u{FFFD}", "\u{FFBF}", "，。", "👩‍👩‍👧‍👦", "\u{1F1E6}", "e\u{301}",
        "שלום \u{202E}abc",
        "\u{10FFFF}\u{10FFFE}\u{1FFFF}", "\u{D7FF}\u{E000}", "ｆｕｌｌ", String(repeating: "&]]>\r", count: 200),
    ]

    @Test(arguments: hostile)
    func `a hostile text is read back as it was written`(value: String) throws {
        try expectRoundTrip(value)
    }

    @Test func `every character that XML can hold is read back as it was written`() throws {
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 4096) {
            var text = String.UnicodeScalarView()
            for code in start..<start + 4096 {
                if let scalar = Unicode.Scalar(code), scalar.isLegalXMLScalar { text.append(scalar) }
            }
            try expectRoundTrip(String(text))
        }
    }

    private func expectRoundTrip(_ value: String) throws {
        let document = try XMLWriter.document(of: [
            .start("a"), .attribute("b", value), .text(value), .end, .start("c"), .section(value), .end,
        ])
        let expected = XMLWriterElement(
            "r", ["version": "2.0"],
            children: [XMLWriterElement("a", ["b": value], text: value), XMLWriterElement("c", text: value)])
        #expect(XMLWriterElement(parsing: document) == expected)
    }
}
