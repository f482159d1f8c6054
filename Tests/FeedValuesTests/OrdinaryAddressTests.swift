import Testing

@testable import FeedValues

@Suite("Ordinary addresses and dates")
struct OrdinaryAddressTests {
    private static let addresses = [
        "https://example.com", "http://a.b/", "https://feeds.example.org/show/1.mp3", "https://e.com/?a=1&b=2#c?d",
        "https://e.com?x", "https://e.com#", "https://e.com/a..b/.c", "https://e.com/../a", "https://e.com/a/.",
        "https://e.com/?amp=1", "https://e.com/?a=1&amp;b=2", "https://e.com/#a#b", "https://e.com:8080/",
        "https://jo@e.com/", "https://E.com/", "HTTPS://e.com/", "https://e.com./", "https://e..com/",
        "https://.e.com/",
        "https://xn--mller-kva.example/", "https://a--b.com/", "https://127.0.0.1/a", "https://1.2.3/", "https://nas/",
        "https://e.com/a%20b", "https://e.com/ä", "https://e.com/a b", "https://e.com/[a]", "https://e.com/a|b",
        "https:///a", "https:/e.com/", "https://", "http", "//e.com/a", "mailto:jo@e.com", "", "https://a_b.e.com/",
        "https://-.com/~!$'()*+,;=:@-_", "https://\(String(repeating: "a", count: 64)).com/",
        "https://\(String(repeating: "a.", count: 127))com/", "ftp://e.com/", "https://e.com\\a", "https://e.com/?/#/?",
    ]

    @Test(arguments: addresses)
    func `a scan says of an address what taking it apart says`(text: String) {
        let one = URLReference(text)
        // White space around it leads past the scan, and is a flaw of its own.
        let other = URLReference(text + " ")
        #expect(one.text == other.text)
        #expect(one.flaws == other.flaws.filter { $0 != .outerWhiteSpace })
        #expect(one.unescapedCharacter == other.unescapedCharacter)
        #expect([one.scheme, one.pathExtension] == [other.scheme, other.pathExtension])
        #expect(
            [one.userinfo, one.host, one.query, one.fragment] == [
                other.userinfo, other.host, other.query, other.fragment,
            ])
        #expect([one.path, one.lastPathComponent] == [other.path, other.lastPathComponent])
        #expect(one.port == other.port)
        #expect(one.hostKind == other.hostKind)
        #expect([one.isHTTP, one.isAbsoluteHTTP] == [other.isHTTP, other.isAbsoluteHTTP])
        #expect(other.traits.contains(.unusual))
        #expect(one.traits.contains(.query) == other.traits.contains(.query))
    }

    @Test
    func `traits tell what is out of the ordinary`() {
        #expect(URLReference("https://feeds.podfeed.dev/a").traits == .every)
        #expect(URLReference("https://feeds.podfeed.dev/a?b").traits == [.every, .query])
        #expect(URLReference("https://xn--a.podfeed.dev/").traits == [.every, .foreignHost])
        #expect(URLReference("https://example.com/").traits == [.every, .specialHost])
        #expect(URLReference("https://podfeed.dev/null/1").traits == [.every, .suspectPart])
        #expect(URLReference("https://podfeed.dev/?a=undefined").traits == [.every, .query, .suspectPart])
    }

    private static let dates = [
        "Fri, 25 Apr 2025 04:00:00 +0000", "Fri, 25 Apr 2025 04:00:00 GMT", "Sun, 1 Jun 2025 23:59:59 -0700",
        "Sun, 01 Jun 2025 23:59:59 +0530", "Sun, 01 Jun 2025 23:59:59 +0545", "Sun, 01 Jun 2025 23:59:59 -0000",
        "Mon, 01 Jun 2025 23:59:59 +0000", "Sun, 31 Jun 2025 23:59:59 +0000", "Sun, 01 Jun 2025 24:00:00 +0000",
        "Tue, 30 Jun 2015 23:59:60 +0000", "Sun, 01 Jun 2025 23:59:59 +1500", "Sun, 01 Jun 2025 23:59:59 EST",
        "sun, 01 Jun 2025 23:59:59 GMT", "Sun, 01 Jun 2025 23:59 GMT", "Sun,  1 Jun 2025 23:59:59 GMT",
        "Sun, 01 June 2025 23:59:59 GMT", "Sun, 01 Jun 25 23:59:59 GMT", "Sun, 01 Jun 2025 23:59:59 UTC",
        "Sun, 01 Jun 2025 23:59:59 +00", "Sun, 01 Jun 2025 23:59:59", "Sun, 001 Jun 2025 23:59:59 GMT",
        "Sun, 00 Jun 2025 23:59:59 GMT", "Sat, 29 Feb 2020 00:00:00 +1400", "Sun, 01 Jun 2025 23:59:59 +0000x", "",
    ]

    @Test(arguments: dates)
    func `a date in the usual form reads as any other`(text: String) {
        let one = RFC5322Date.parse(text)
        // White space around it leads past the reading of usual dates.
        #expect(one == RFC5322Date.parse(" " + text))
        #expect(one == RFC5322Date.parse(Array(text.utf8)[...]))
    }

    @Test
    func `a word of a list is found in any case, and nothing else is`() {
        let list = WordList(["sig", "token", "x-amz"])
        func contains(_ text: String) -> Bool {
            let bytes = text.utf8.span
            return list.contains(bytes, in: 0..<bytes.count)
        }
        #expect(["sig", "TOKEN", "X-Amz"].map(contains) == [true, true, true])
        #expect(["", "si", "sign", "signature"].map(contains) == [false, false, false, false])
    }
}
