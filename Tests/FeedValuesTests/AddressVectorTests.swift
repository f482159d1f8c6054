import FeedValues
import Testing

/// Addresses that attackers and slips of the pen put into feeds, and the one thing that gives each away.
@Suite("Dangerous addresses")
struct AddressVectorTests {
    @Test func `with a password`() {
        let reference = URLReference("https://user:pw@example.com/a.mp3")
        #expect(reference.userinfo == "user:pw")
        #expect(reference.flaws == [])
    }

    @Test(arguments: [
        ("http://localhost/a.mp3", HostKind.localName), ("http://127.1/a.mp3", .privateAddress),
        ("http://0x7f000001/", .privateAddress), ("http://[::1]/a", .privateAddress),
        ("http://169.254.169.254/", .privateAddress), ("https://[fd00::1]/a", .privateAddress),
    ])
    func `of a place that is private`(text: String, kind: HostKind) {
        #expect(URLReference(text).hostKind == kind)
        #expect(URLReference(text).flaws == [])
    }

    @Test(arguments: ["java\tscript:alert(1)", "data:text/html,<b>"])
    func `that run code`(text: String) {
        #expect(URLReference(text).isActiveContent)
    }

    @Test func `of a file`() {
        #expect(URLReference("file:///etc/passwd").isLocalFile)
    }

    @Test(arguments: [
        ("https://e.com/my file.mp3", URLReference.Flaw.unescapedCharacter),
        ("https://e.com/100%.mp3", .badPercentEncoding), ("https://müsli.de/a.mp3", .nonASCII),
        ("https:///a.mp3", .hostMissing),
    ])
    func `with one flaw`(text: String, flaw: URLReference.Flaw) {
        #expect(URLReference(text).flaws == [flaw])
    }

    @Test(arguments: ["/a.mp3", "//e.com/a.mp3"])
    func `that need a base`(text: String) {
        #expect(URLReference(text).isRelative)
        #expect(!URLReference(text).isAbsoluteHTTP)
    }
}
