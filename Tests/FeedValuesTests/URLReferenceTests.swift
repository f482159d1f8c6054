import FeedValues
import Testing

@Suite("References")
struct URLReferenceTests {
    @Test(
        "tell what is wrong",
        arguments: [
            ("https://e.com/a.mp3", []),
            ("https://e.com/it's(a);test?x=a/b?c", []),
            ("img/a.jpg", []),
            ("", []),
            ("https://e.com/my file.mp3", [.unescapedCharacter]),
            ("https://e.com/a|b", [.unescapedCharacter]),
            ("https://e.com/a[1].mp3", [.unescapedCharacter]),
            ("https://e.com/?a[]=1", [.unescapedCharacter]),
            ("https://[2606:4700::1]/a", []),
            ("https://e.com/\"a\"", [.unescapedCharacter]),
            ("https://e.com/100%.mp3", [.badPercentEncoding]),
            ("https://e.com/%", [.badPercentEncoding]),
            ("https://e.com/%E4.mp3", [.percentEncodingNotUTF8]),
            ("https://e.com/%C3%A4.mp3", []),
            ("https://müsli.de/a.mp3", [.nonASCII]),
            ("https://e.com/ä", [.nonASCII]),
            ("https://e.com/?a=1&amp;b=2", [.doubleEscaped]),
            ("https://e.com/?amp;b=2", [.doubleEscaped]),
            ("https://e.com/?a=1&amplitude=2", []),
            ("https://e.com/a%2520b", [.doubleEscaped]),
            ("https://e.com/\n", [.outerWhiteSpace]),
            ("\n  https://e.com/ ", [.outerWhiteSpace]),
            ("https://e.com/a\nb", [.unescapedCharacter]),
            ("https:///a.mp3", [.hostMissing]),
            ("https:a.mp3", [.hostMissing]),
            ("http://", [.hostMissing]),
            ("https://e..com/", [.hostInvalid]),
            ("https://[::zz]/", [.hostInvalid]),
            ("https://e.com:port/", [.portInvalid]),
            ("https://e.com:65536/", [.portInvalid]),
            ("HTTPS://e.com/", [.notCanonical]),
            ("https://E.com:443/../a", [.notCanonical]),
            ("http://e.com:80/", [.notCanonical]),
            ("http://e.com:443/", []),
            ("https://e.com/./a", [.notCanonical]),
            ("https://e.com/a...b/..c", []),
            ("mailto:Jo@E.com", []),
            (" HTTPS://E.com/a b%", [.outerWhiteSpace, .unescapedCharacter, .badPercentEncoding, .notCanonical]),
        ] as [(String, [URLReference.Flaw])])
    func flaws(text: String, flaws: [URLReference.Flaw]) {
        #expect(URLReference(text).flaws == flaws)
    }

    @Test func `take any text apart`() {
        let reference = URLReference("https://user:pw@e.com:8080/a/b.mp3?x=1#y")
        #expect(reference.scheme == "https")
        #expect(reference.userinfo == "user:pw")
        #expect(reference.host == "e.com")
        #expect(reference.port == 8080)
        #expect(reference.path == "/a/b.mp3")
        #expect(reference.query == "x=1")
        #expect(reference.fragment == "y")
        #expect(reference.isAbsoluteHTTP)
    }

    @Test(
        arguments: [
            ("/a.mp3", nil, nil, "/a.mp3"), ("//e.com/a.mp3", nil, "e.com", "/a.mp3"), ("a:b@c", "a", nil, "b@c"),
            ("mailto:jo@e.com", "mailto", nil, "jo@e.com"), ("1a:b", nil, nil, "1a:b"), ("a/b:c", nil, nil, "a/b:c"),
            ("https://[::1]:80/x", "https", "[::1]", "/x"), ("www.e.com/a", nil, nil, "www.e.com/a"),
            ("", nil, nil, ""),
            ("?x", nil, nil, ""), ("#x", nil, nil, ""),
        ] as [(String, String?, String?, String)])
    func `name scheme, host and path`(text: String, scheme: String?, host: String?, path: String) {
        let reference = URLReference(text)
        #expect(reference.scheme == scheme)
        #expect(reference.host.map(String.init) == host)
        #expect(reference.path == path)
        #expect(reference.isRelative == (scheme == nil))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", " \njava\r\nscript:alert(1)",
        "vbscript:x", "data:text/html,<b>", "DATA:Text/HTML;base64,x", "data:image/svg+xml,<svg>",
    ])
    func `see code behind any disguise`(text: String) {
        #expect(URLReference(text).isActiveContent)
    }

    @Test(arguments: [
        "data:image/png;base64,x", "https://e.com/javascript:", "javascript.html", "mailto:javascript@e.com",
    ])
    func `see no code where none is`(text: String) {
        #expect(!URLReference(text).isActiveContent)
    }

    @Test(arguments: [
        "file:///etc/passwd", "C:\\Users\\jo\\a.mp3", "c:/a.mp3", "\\\\server\\a.mp3", "/home/jo/a.mp3", "/Users/jo/a",
    ])
    func `see files of somebody's machine`(text: String) {
        #expect(URLReference(text).isLocalFile)
    }

    @Test func `name the first character to be escaped`() {
        #expect(URLReference("https://e.com/a{b}|").unescapedCharacter == "{")
        #expect(URLReference("https://e.com/a\tb").unescapedCharacter == "\t")
        #expect(URLReference("https://e.com/a").unescapedCharacter == nil)
    }

    @Test func `hold a megabyte of anything`() {
        for piece in ["%", "%E4", "[", "@", ":", "/", "//", "#", "?", "&amp;", "é", "\t", ".", "a"] {
            let text = String(repeating: piece, count: 100_000)
            #expect(URLReference(text).isAbsoluteHTTP == false)
            #expect(WebAddress(URLReference("https://e.com/" + text))?.host ?? "e.com" == "e.com")
            #expect(URLReference("https://" + text).scheme == "https")
        }
    }
}
