import Testing
import XMLCore

@Suite struct `The size of chunks` {
    private static let documents: [[UInt8]] = {
        let good = """
            <?xml version="1.0" encoding="UTF-8"?>\r
            <!-- a <b> --><?c d?>
            <rss xmlns:x="urn:x" version='2.0'>
              <channel><title>新闻 &amp; é 🎧 &#x1F3A7;</title>\r
                <item><x:y a="1 &gt; 0" b='é'>a<![CDATA[ ]] > <b> ]]>c</x:y></item>
                <item><title>]]&gt;</title><!-- é --></item>
                <link>https://example.com/</link>
              </channel>
            </rss>
            """
        let latin1 = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8) + [0xE9] + Array("</a>".utf8)
        let faulty = [
            "<a>x & y</a>", "<a>\n<b></a>", "<a>é</a>\u{01}", "<a>]]></a>", "<a><b:c/></a>", "<a>&é;</a>", "<a>\u{0B}",
            "\n\n<?xml version='1.0'?><a/>", "<a b='1' b='2'/>", "<a><!-- -- --></a>", "<a", "<a><![CDATA[x", "{}",
        ]
        return [Array(good.utf8), latin1, Array("<a>é".utf8.dropLast())] + faulty.map { Array($0.utf8) }
    }()

    @Test(arguments: documents, [1, 2, 3, 5, 7, 64, 1024])
    func `changes nothing`(_ document: [UInt8], size: Int) {
        #expect(XMLReaderSample(document, chunk: size) == XMLReaderSample(document))
    }

    @Test(arguments: documents, [1, 2, 3, 5, 64])
    func `that libxml2 is handed changes no place`(_ document: [UInt8], size: Int) {
        var limits = XMLLimits()
        limits.pieceBytes = size
        var sample = XMLReaderSample(document, limits: limits)
        var whole = XMLReaderSample(document)
        // The line that is quoted ends where the piece did.
        sample.issues = sample.issues.map { String($0.prefix { $0 != "[" }) }
        whole.issues = whole.issues.map { String($0.prefix { $0 != "[" }) }
        #expect(sample == whole)
    }

    @Test func `lets items span any number of chunks`() {
        let item = "<item><title>\(String(repeating: "é", count: 50_000))</title></item>"
        let bytes = Array("<rss><channel>\(item)\(item)<title>x</title></channel></rss>".utf8)
        let sample = XMLReaderSample(bytes, chunk: 999)
        #expect(
            sample.elements.map { $0.drop { $0 != " " } } == [
                " rss", " channel", " title", " item", " title", " item", " title",
            ])
        #expect(sample == XMLReaderSample(bytes))
    }
}
