import FeedValues
import Testing

struct WebAddressResolvingTests {
    // The normal and abnormal examples of RFC 3986, section 5.4, as far as they lead to the web.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g..", "http://a/b/c/g.."),
        ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://b:8/ä b", "https://b:8/%C3%A4%20b"), (" g ", "http://a/b/c/g"),
    ])
    func `a reference means what RFC 3986 says`(_ reference: String, _ expected: String) throws {
        let base = try #require(WebAddress("http://a/b/c/d;p?q"))
        #expect(base.resolving(reference)?.description == expected)
    }

    @Test(arguments: ["mailto:jo@example.com", "javascript:alert(1)", "http:///x", "http://", "//", "http://[::1"])
    func `what is no address of the web is none`(_ reference: String) throws {
        let base = try #require(WebAddress("http://a/b/c/d;p?q"))
        #expect(base.resolving(reference) == nil)
    }

    @Test func `a path is kept where the address had none`() throws {
        let base = try #require(WebAddress("https://example.com:8443"))
        #expect(base.resolving("robots.txt")?.description == "https://example.com:8443/robots.txt")
        #expect(base.resolving("?a=b")?.description == "https://example.com:8443?a=b")
    }

    @Test(
        arguments: [
            ([8, 8, 8, 8], "8.8.8.8", true), ([127, 0, 0, 1], "127.0.0.1", false),
            ([192, 0, 0, 8], "192.0.0.8", false),
            ([0x20, 1, 0x48, 0x60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x88, 0x88], "2001:4860:0:0:0:0:0:8888", true),
            ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8], "64:ff9b:0:0:0:0:808:808", true),
            ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1], "64:ff9b:0:0:0:0:a00:1", false),
            ([0x20, 2, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "2002:a00:1:0:0:0:0:0", false),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1], "0:0:0:0:0:ffff:7f00:1", false),
        ] as [([UInt8], String, Bool)])
    func `bytes of the network are an address, public or not`(_ bytes: [UInt8], _ text: String, _ isPublic: Bool) throws
    {
        let address = try #require(IPAddress(networkBytes: bytes))
        #expect(address.description == text)
        #expect(address.isPublic == isPublic)
        #expect(IPAddress(networkBytes: bytes + [0]) == nil)
    }
}
