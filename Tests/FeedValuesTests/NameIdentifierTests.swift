import Testing

@testable import FeedValues

@Suite("Identifiers of names")
struct NameIdentifierTests {
    @Test func `the namespace of podcasts`() {
        #expect(UUID.podcastNamespace.description == "ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    }

    @Test(arguments: [
        ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        ("https://feeds.podcastindex.org/pc20.xml", "d5a1ae35-5e8b-599a-943b-95609562016d"),
        ("https://example.com/feed.xml", "d84ced82-1926-54c0-88c2-bb01dd35d7e3"),
        ("http://example.com/feed.xml", "d84ced82-1926-54c0-88c2-bb01dd35d7e3"),
        ("https://example.com/feed/", "4136005d-a5b9-534d-b32a-e88894e1ae4a"),
        ("https://example.com/feed///", "4136005d-a5b9-534d-b32a-e88894e1ae4a"),
        ("https://example.com/feed.xml?x=1", "f1f445f2-0cf2-5ecb-918b-ea5bc2fdb498"),
    ])
    func `a feed's address without scheme and slashes at the end`(address: String, guid: String) throws {
        let identifier = UUID.podcastFeed(address: try #require(WebAddress(address)))
        #expect(identifier.description == guid)
        #expect(identifier.version == 5)
        #expect(identifier.hasStandardVariant)
    }

    @Test func `the example of RFC 9562`() {
        let dns = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        let identifier = dns.map { UUID.v5(namespace: $0, name: "www.example.com") }
        #expect(identifier == UUID("2ed6657d-e927-568b-95e1-2665a8aea6a2"))
    }
}

@Suite("SHA-1")
struct SHA1Tests {
    private func digest(_ text: String) -> String {
        SHA1.words(of: Array(text.utf8)).map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    ])
    func `of known texts`(text: String, digest: String) {
        #expect(self.digest(text) == digest)
    }

    @Test(arguments: [
        (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"), (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
        (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"), (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
        (119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"), (120, "f34c1488385346a55709ba056ddd08280dd4c6d6"),
        (1000, "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
    ])
    func `of texts that end about the end of a block`(count: Int, digest: String) {
        #expect(self.digest(String(repeating: "a", count: count)) == digest)
    }
}
