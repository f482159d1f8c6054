import Testing
import XMLCore

@Suite struct `What a reader meets` {
    private struct Met: Hashable, CustomStringConvertible {
        var line: Int
        var column: Int
        var kind: XMLIssue.Kind
        var description: String { "\(line):\(column) \(kind)" }
    }

    private func met(_ bytes: [UInt8]) -> [Met] {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(bytes)
        reader.finish()
        return reader.issues.map { Met(line: $0.position.line, column: $0.position.column, kind: $0.kind) }
    }

    @Test(arguments: ["<a><b></c></a>", "<a><b></c>\n</a>", "<a><b></c> </a>"])
    func `names the tag that closes nothing, whatever follows it`(_ text: String) {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(Array(text.utf8))
        reader.finish()
        #expect(reader.issues.map(\.message) == ["</c> stands where <b> of line 1 is still open"])
    }

    @Test(arguments: [
        ("<a>x & y</a>", 1, 6, XMLIssue.Kind.malformed),
        ("<a>\n<b></a>", 2, 4, .malformed),
        ("<a><b>", 1, 7, .malformed),
        ("<a/><b/>", 1, 5, .malformed),
        ("<a b=1/>", 1, 6, .malformed),
        ("<a>x &#11; y</a>", 1, 6, .illegalCharacter),
        ("<a>x \u{0B} y</a>", 1, 6, .illegalCharacter),
        ("<a b='\u{01}'/>", 1, 7, .illegalCharacter),
        ("<a><![CDATA[x\u{01}]]></a>", 1, 14, .illegalCharacter),
        ("<a><!-- \u{01} --></a>", 1, 9, .illegalCharacter),
        ("<a>\u{FFFF}</a>", 1, 4, .illegalCharacter),
        ("<a>x &eacute; y</a>", 1, 6, .undefinedEntity("eacute")),
        ("<a b='&eacute;'/>", 1, 7, .undefinedEntity("eacute")),
        ("<a>x ]]> y</a>", 1, 6, .cdataEndInText),
        ("\n<?xml version='1.0'?><a/>", 2, 1, .declarationNotFirst),
        ("x<?xml version='1.0'?><a/>", 1, 2, .declarationNotFirst),
        ("<?xml version='2.0'?><a/>", 1, 20, .unsupportedVersion),
        ("<a><b:c/><b:d/></a>", 1, 4, .undeclaredPrefix("b")),
        ("<a b:c='1'/>", 1, 4, .undeclaredPrefix("b")),
        ("<a xmlns:b='x y'/>", 1, 4, .namespaceNotURI("x y")),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", 1, 14, .entityDeclaration("b")),
        ("", 1, 1, .notXML),
        ("\n {\"a\": 1}", 2, 2, .notXML),
        ("Not found", 1, 1, .notXML),
        ("<?xml version='1.0' encoding='bogus'?><a/>", 1, 21, .unknownEncoding("bogus")),
        ("<?xml version='1.0' encoding='UTF-8//IGNORE'?><a/>", 1, 36, .malformed),
        ("<?xml version='1.0' encoding='UTF-16'?><a/>", 1, 21, .encodingMismatch),
        ("<?xml version='1.0' encoding='US-ASCII'?>\n<a>é</a>", 2, 4, .encodingMismatch),
        ("\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 21, .encodingMismatch),
    ])
    func `is of a kind and at a place`(_ text: String, line: Int, column: Int, kind: XMLIssue.Kind) {
        #expect(met(Array(text.utf8)) == [Met(line: line, column: column, kind: kind)])
    }

    @Test(arguments: [
        [0xE9], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ])
    func `is a mismatch where bytes are not UTF-8`(_ bad: [UInt8]) {
        let bytes = Array("<a>\né ".utf8) + bad + Array("</a>".utf8)
        #expect(met(bytes) == [Met(line: 2, column: 3, kind: .encodingMismatch)])
    }

    @Test func `is a mismatch where the last character is cut`() {
        #expect(met(Array("<a>é".utf8.dropLast())) == [Met(line: 1, column: 4, kind: .encodingMismatch)])
    }

    @Test func `names the element that it is in`() {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(Array("<rss><channel><item/><item><title>a</title><b/><b>&x;</b></item></channel></rss>".utf8))
        reader.finish()
        #expect(reader.issues.map(\.path) == ["rss/channel/item[2]/b[2]"])
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'x.dtd'><a>&b;c</a>", "<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA 'c'>]><a/>",
        "<?xml version='1.1'?><a/>", "<a xmlns:b=''/>",
    ])
    func `need not end the reading`(_ text: String) {
        var reader = XMLReader()
        reader.read(Array(text.utf8))
        reader.finish()
        let isStopped = reader.isStopped
        #expect(!isStopped)
        #expect(reader.spine() != nil)
    }
}
