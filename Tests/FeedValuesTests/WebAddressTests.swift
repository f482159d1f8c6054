import FeedValues
import Testing

@Suite("Web addresses")
struct WebAddressTests {
    @Test(arguments: [
        "https://example.com", "http://example.com/", "https://e.com:8443/a/b.mp3?x=1&y=(2)#t=1,2",
        "https://127.0.0.1/",
        "https://[2001:db8::1]:80/a", "https://e.com/it's%20fine;v=1/@/~a_b!$*+,=", "https://xn--msli-0ra.de/%C3%A4",
        "https://a_b.example.com/", "https://e.com./", "https://localhost/", "HTTPS://E.com/", "https://e.com?x",
        "https://pdst.fm/e/https:/e.com/a.mp3",
    ])
    func `are kept as written`(text: String) {
        #expect(WebAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "e.com", "/a", "//e.com/a", "https:", "https:/e.com", "https://", "https:///a", "https://:80/",
        "ftp://e.com/",
        "mailto:a@e.com", "https://u:p@e.com/", "https://u@e.com/", "https://e.com/a b", " https://e.com/",
        "https://e.com/\n", "https://e.com/ä", "https://müsli.de/", "https://e.com/100%", "https://e.com/%4",
        "https://e.com/[a]",
        "https://e.com/a|b", "https://e.com/\"a\"", "https://e.com/a\\b", "https://e.com:99999/", "https://e.com:8a/",
        "https://e..com/", "https://.com/", "https://e.com/#a#b", "https://[::1/", "https://[::g]/",
        "https://e.com/\u{0}",
        "https://e.com/{id}", "https://e,com/", "https://\(String(repeating: "a", count: 64)).com/",
    ])
    func `are refused`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test func `give their parts`() throws {
        let address = try #require(WebAddress("http://Pod.Example.com:8080/a/b%20c.MP3?x=1#y"))
        #expect(address.scheme == "http")
        #expect(address.host == "Pod.Example.com")
        #expect(address.port == 8080)
        #expect(address.path == "/a/b%20c.MP3")
        #expect(address.query == "x=1")
        #expect(address.fragment == "y")
        #expect(address.lastPathComponent == "b%20c.MP3")
        #expect(address.pathExtension == "mp3")
        #expect(address.hostKind.isReserved)
        #expect(!address.isSecure)
    }

    @Test(arguments: [
        ("https://e.com", "a.mp3", "https://e.com/a.mp3"),
        ("https://e.com/", "/a//b/", "https://e.com/a/b/"),
        ("https://e.com/pod/", "media/Ä ö.mp3", "https://e.com/pod/media/%C3%84%20%C3%B6.mp3"),
        ("https://e.com/pod?x=1#y", "a?b#c%d", "https://e.com/pod/a%3Fb%23c%25d"),
        ("https://e.com/pod", "", "https://e.com/pod/"),
        ("https://e.com/pod", "it's (1) [2]|3", "https://e.com/pod/it's%20(1)%20%5B2%5D%7C3"),
        ("https://e.com", "🎙\u{0}\"\\", "https://e.com/%F0%9F%8E%99%00%22%5C"),
    ])
    func `take names below them`(base: String, path: String, whole: String) {
        #expect(WebAddress(base)?.appending(path: path).description == whole)
    }

    @Test(
        arguments: [
            ("a.mp3", "mp3"), ("a.M4A", "m4a"), ("a.mp4p4", "mp4p4"), ("a", nil), ("a.", nil), ("a.b/", nil),
            ("a.b.c/d", nil),
            ("p5.50", nil), ("a.x", nil), ("a.toolong", nil), ("a.m-3", nil), (".mp3", "mp3"), ("a.tar.gz", "gz"),
        ] as [(String, String?)])
    func `have the extension of their last segment`(path: String, pathExtension: String?) {
        #expect(WebAddress("https://e.com/\(path)?file=x.ogg#y.wav")?.pathExtension == pathExtension)
    }
}
