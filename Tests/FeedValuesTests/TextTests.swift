import FeedValues
import Testing

@Suite("Text")
struct TextTests {
    @Test func `of XML leaves out controls, surrogates and the last two of the first plane`() {
        let illegal = (UInt32(0)...0x10_FFFF).compactMap(Unicode.Scalar.init).filter { !$0.isLegalXMLScalar }
        #expect(illegal.map(\.value) == Array(0..<9) + [0xB, 0xC] + Array(0xE..<0x20) + [0xFFFE, 0xFFFF])
    }

    @Test(arguments: [
        ("", ""), (" ", ""), (" a ", "a"), ("\n\t a b\r\n", "a b"), ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"),
        ("\u{B}a", "\u{B}a"),
        ("é\r\n", "é"), ("\r\n", ""), ("\n\u{301}a", "\u{301}a"),
    ])
    func `loses white space of XML at both ends`(text: String, trimmed: String) {
        #expect(Array(text.trimmedOfXMLWhiteSpace.utf8) == Array(trimmed.utf8))
        #expect(Array(Array(text.utf8).trimmedOfXMLWhiteSpace) == Array(trimmed.utf8))
        #expect(text.isXMLBlank == trimmed.isEmpty)
    }

    @Test(
        arguments: [
            ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("pubdate", "pubDate", 1),
            ("ça", "ca", 1),
            ("abcdef", "", nil), ("aaaaaaaa", "bbbbbbbb", nil),
        ] as [(String, String, Int?)])
    func `has a distance`(left: String, right: String, distance: Int?) {
        #expect(Spelling.distance(between: left, and: right, limit: 3) == distance)
        #expect(Spelling.distance(between: right, and: left, limit: 3) == distance)
    }

    @Test(
        arguments: [
            ("explict", "explicit"), ("Explicit", "explicit"), ("pubdate", "pubDate"), ("tilte", "title"), ("xyz", nil),
            ("", nil),
            ("catgory", "category"), ("descripton", "description"), ("enclosures", "enclosure"), ("zz", nil),
        ] as [(String, String?)])
    func `has a nearest word`(word: String, nearest: String?) {
        let words = ["title", "explicit", "pubDate", "category", "description", "enclosure"]
        #expect(Spelling.nearest(to: word, in: words) == nearest)
        #expect(Spelling.nearest(to: String(repeating: word, count: 10_000), in: words) == nil)
    }
}

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("a b%é", "a%20b%25%C3%A9"), ("\u{0}\u{7F}", "%00%7F"),
    ])
    func `is read back as what was written`(text: String, encoded: String) {
        #expect(PercentEncoding.encode(text) { !$0.isASCIIAlphanumeric } == encoded)
        #expect(PercentEncoding.decode(encoded) == Array(text.utf8))
    }

    @Test(arguments: ["%", "%4", "a%4g", "%%41", "%+5", "% 41"])
    func `needs two digits after each sign`(text: String) {
        #expect(PercentEncoding.decode(text) == nil)
    }
}
