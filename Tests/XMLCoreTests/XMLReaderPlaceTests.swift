import Testing
import XMLCore

@Suite struct `The places of a reader` {
    @Test func `are those of the '<' of a tag over several lines, with '>' in an attribute`() {
        let sample = XMLReaderSample("<rss>\n <channel\n  a='1 > 0'\n  b=\"é\" ><title>x</title>\n</channel></rss>")
        #expect(sample.elements == ["1:1 rss", "2:2 channel", "4:10 title"])
        #expect(sample.texts == ["3:3 a=1 > 0", "4:3 b=é", "4:17 text x"])
    }

    @Test func `count CRLF once, and characters, not bytes`() {
        let sample = XMLReaderSample("<rss>\r\n<a>新闻 🎧</a><b/>\r\n\t<c>é</c></rss>")
        #expect(sample.elements == ["1:1 rss", "2:1 a", "2:12 b", "3:2 c"])
        #expect(sample.texts == ["2:4 text 新闻 🎧", "3:5 text é"])
    }

    @Test func `leave a byte order mark out`() {
        let sample = XMLReaderSample([0xEF, 0xBB, 0xBF] + Array("<rss><a/></rss>".utf8))
        #expect(sample.elements == ["1:1 rss", "1:6 a"])
        #expect(sample.issues == [])
    }

    @Test func `find text behind CDATA and white space`() {
        let sample = XMLReaderSample("<rss><a>\n  <![CDATA[ <b> ]]></a><b>x<![CDATA[y]]>z</b></rss>")
        #expect(sample.texts == ["2:13 cdata \n   <b> ", "2:27 cdata xyz"])
    }

    @Test func `are right beyond 65,535 lines`() {
        let breaks = String(repeating: "\n", count: 70_000)
        let sample = XMLReaderSample("<rss>\(breaks)<a/>\(breaks) <item><b/></item></rss>")
        #expect(sample.elements == ["1:1 rss", "70001:1 a", "140001:2 item", "140001:8 b"])
    }

    @Test func `are right where comments hold tags`() {
        let sample = XMLReaderSample("<rss>\n<!-- <a> --><a/>\n<!-- <?b ?> --><?b c?>\n<b/></rss>")
        #expect(sample.elements == ["1:1 rss", "2:13 a", "4:1 b"])
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"], [true, false])
    func `are the same in wide encodings`(_ encoding: String, _ hasMark: Bool) {
        let text = (hasMark ? "\u{FEFF}" : "") + "<rss>\n <a>é🎧</a><b/>\n</rss>"
        let width = encoding.hasPrefix("UTF-16") ? 2 : 4
        let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
        let bytes = units.flatMap { unit in
            let little = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
            return encoding.hasSuffix("LE") ? little : little.reversed()
        }
        let sample = XMLReaderSample(bytes)
        #expect(sample.elements == ["1:1 rss", "2:2 a", "2:11 b"])
        #expect(sample.texts == ["2:5 text é🎧"])
        #expect(sample.issues == [])
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252", "iso-8859-15"])
    func `are the same in encodings of one byte, beyond the decoder's buffer`(_ encoding: String) {
        let filler = Array(repeating: UInt8(0xE9), count: 50_000)
        let bytes =
            Array("<?xml version='1.0' encoding='\(encoding)'?>\n<rss><a>".utf8) + filler + Array("</a><b/></rss>".utf8)
        let sample = XMLReaderSample(bytes)
        #expect(sample.elements == ["2:1 rss", "2:6 a", "2:50013 b"])
        #expect(sample.texts == ["2:9 text " + String(repeating: "é", count: 50_000)])
        #expect(sample.issues == [])
    }
}
