import FeedValues
import Testing

@Suite("Normal forms of addresses")
struct NormalizedAddressTests {
    @Test(arguments: [
        ("HTTPS://E.com:443", "https://e.com/"), ("http://e.com:80/a", "http://e.com/a"),
        ("http://e.com:/a", "http://e.com/a"), ("https://e.com/a/./b/../c", "https://e.com/a/c"),
        ("https://e.com/../../a/..", "https://e.com/"), ("https://e.com/%7ea%c3%a4%2f", "https://e.com/~a%C3%A4%2F"),
        ("https://e.com:8080/?q=%41#%42", "https://e.com:8080/?q=A#B"), ("https://e.com/a//b/", "https://e.com/a//b/"),
        ("https://e.com/%2e%2E/a/%2e", "https://e.com/a/"), ("https://[::FFFF:1]/", "https://[::ffff:1]/"),
        ("https://e.com?", "https://e.com/?"), ("http://e.com:443/A", "http://e.com:443/A"),
    ])
    func `are equal where RFC 3986 says so`(text: String, normalized: String) {
        #expect(WebAddress(text)?.normalized == normalized)
    }
}
