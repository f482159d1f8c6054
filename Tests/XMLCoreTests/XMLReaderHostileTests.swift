import Testing
import XMLCore

@Suite struct `Hostile documents` {
    /// Feeds a reader an opening and then the same chunk over and over, as long as it reads.
    ///
    /// - Returns: what it met, and how many bytes it took before it stopped.
    private func read(_ opening: String, then chunk: String, upTo limit: Int) -> (kinds: [XMLIssue.Kind], taken: Int) {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(Array(opening.utf8))
        let bytes = Array(chunk.utf8)
        let repeated = Array([[UInt8]](repeating: bytes, count: max(1, 64 * 1024 / bytes.count)).joined())
        while reader.byteCount < limit, !reader.isStopped {
            reader.read(repeated)
            _ = reader.takeFragments()
        }
        let taken = reader.byteCount
        reader.finish()
        return (reader.issues.map(\.kind), taken)
    }

    private static let hundredMegabytes = 100_000_000

    @Test(arguments: [
        ("<a ", "b='1' "), ("<a b='", "x"), ("<a", "x"), ("<a ", " "), ("<a xmlns:", "b"),
    ])
    func `of one endless tag end at its limit`(_ opening: String, _ chunk: String) {
        let (kinds, taken) = read(opening, then: chunk, upTo: Self.hundredMegabytes)
        #expect(kinds.count == 1)
        #expect(taken < 1_000_000)
    }

    @Test(arguments: [("<a><!--", "x"), ("<a><?b ", "x"), ("<!DOCTYPE a [", "<!ELEMENT a ANY>"), ("<a><![CDATA[", "x")])
    func `of endless markup end at its limit or are read on without being kept`(_ opening: String, _ chunk: String) {
        let (kinds, taken) = read(opening, then: chunk, upTo: Self.hundredMegabytes)
        #expect(kinds.count == 1)
        #expect(taken < 20_000_000)
    }

    @Test(
        arguments: ["<rss><channel>", "<rss><channel><item>"], ["<a/>", "<a b='c'/>", "<a xmlns:b='c'/>", "<a>b</a>"])
    func `of very many elements end at their limit`(_ opening: String, _ chunk: String) {
        let (kinds, taken) = read(opening, then: chunk, upTo: Self.hundredMegabytes)
        #expect(kinds == [.tooLarge])
        #expect(taken < 3_000_000)
    }

    @Test(arguments: ["<rss><channel>", "<rss><channel><item>"])
    func `of endless text end at its limit`(_ opening: String) {
        let (kinds, taken) = read(opening, then: "text ", upTo: Self.hundredMegabytes)
        #expect(kinds == [.tooLarge])
        #expect(taken < 20_000_000)
    }

    @Test func `of a million levels end at the depth that is allowed`() {
        let (kinds, taken) = read("<a>", then: "<b>", upTo: 3_000_000)
        #expect(kinds == [.tooDeep])
        #expect(taken < 100_000)
    }

    @Test func `of two hundred thousand attributes in one tag end before they are compared`() {
        let tag = "<a " + (0..<200_000).map { "b\($0)='' " }.joined() + "/>"
        let sample = XMLReaderSample(Array(tag.utf8))
        #expect(sample.issues.count == 1)
        #expect(sample.elements == [])
    }

    @Test func `of very many names end at their limit`() {
        let names = (0..<50_000).map { "<n\($0)/>" }.joined()
        let sample = XMLReaderSample(Array("<a>\(names)</a>".utf8))
        #expect(sample.issues.count == 1)
        #expect(sample.elements.count < 5000)
    }

    @Test func `of entities that double expand nothing`() {
        let entities = (1...30).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
        let sample = XMLReaderSample("<!DOCTYPE a [<!ENTITY a0 'ha'>\(entities)]><a>&a30;</a>")
        #expect(sample.issues.count == 1)
        #expect(sample.texts == [])
    }

    @Test func `of default values that each tag would repeat end at their limit`() {
        let sample = XMLReaderSample(
            "<!DOCTYPE a [<!ATTLIST b c CDATA '\(String(repeating: "x", count: 2000))'>]><a><b/><b/></a>")
        #expect(
            sample.issues == [
                "1:14 tooLarge: the document type declares too many default values of attributes [] "
                    + "'<!DOCTYPE a [<!ATTLIST b c CDATA '\(String(repeating: "x", count: 179))…'@14"
            ])
    }

    @Test func `of very many small faults still say why the reading ended`() {
        let faults = (0..<1200).map { "<a xmlns:b='% \($0)'/>" }.joined()
        var reader = XMLReader()
        reader.read(Array("<rss>\(faults)<b></c></rss>".utf8))
        reader.finish()
        let kinds = reader.issues.suffix(2).map(\.kind)
        #expect(kinds == [.namespaceNotURI("% 999"), .malformed])
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b SYSTEM '%'>]><a>&b;</a>", "<!DOCTYPE a SYSTEM '%'><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY %% b SYSTEM '%'> %%b;]><a/>", "<!DOCTYPE a PUBLIC 'x' '%' []><a>&b;</a>",
    ])
    func `that name a file do not get it read`(_ template: String) {
        let canary = "\(#filePath)"
        let document = template.split(separator: "%%", omittingEmptySubsequences: false)
            .map { $0.split(separator: "%", omittingEmptySubsequences: false).joined(separator: canary) }
            .joined(separator: "%")
        let sample = XMLReaderSample(document)
        #expect(sample.issues.count == 1)
        #expect(sample.texts == [])
    }

    @Test func `of very many items keep none of them`() {
        var reader = XMLReader(fragmentNames: ["item"])
        reader.read(Array("<rss><channel>".utf8))
        let chunk = Array(String(repeating: "<item><title>x</title></item>\n", count: 1000).utf8)
        var count = 0
        for _ in 0..<50 {
            reader.read(chunk)
            count += reader.takeFragments().count
        }
        reader.read(Array("</channel></rss>".utf8))
        reader.finish()
        count += reader.takeFragments().count
        #expect(count == 50_000)
        #expect(reader.issues == [])
        #expect(reader.spine()?.bytes == [0x0A])
        #expect((reader.spine()?.raw.count ?? 0) < 1000)
    }
}
