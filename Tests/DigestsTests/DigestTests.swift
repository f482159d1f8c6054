import Digests
import FeedValues
import Testing

@Suite("Digests")
struct DigestTests {
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ])
    func `SHA-1 of known texts`(text: String, digest: String) {
        #expect(Digest.sha1(Array(text.utf8)).description == digest)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `SHA-256 of known texts`(text: String, digest: String) {
        #expect(Digest.sha256(Array(text.utf8)).description == digest)
    }

    @Test(arguments: Digest.Algorithm.allCases)
    func `chunks give the digest of the whole`(algorithm: Digest.Algorithm) {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var stream = DigestStream(algorithm)
        stream.update([])
        for start in stride(from: 0, to: bytes.count, by: 4093) {
            stream.update(bytes.span.extracting(start..<min(start + 4093, bytes.count)))
        }
        #expect(stream.finish() == (algorithm == .sha1 ? Digest.sha1(bytes) : Digest.sha256(bytes)))
    }

    @Test func `an abandoned stream frees what it holds`() {
        for _ in 0..<1000 {
            var stream = DigestStream(.sha256)
            stream.update([1, 2, 3])
        }
    }
}

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
