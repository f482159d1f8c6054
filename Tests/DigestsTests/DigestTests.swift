import Digests
import Testing

@Suite("Digests")
struct DigestTests {
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
        #expect(stream.finish() == Digest.sha256(bytes))
    }

    @Test func `an abandoned stream frees what it holds`() {
        for _ in 0..<1000 {
            var stream = DigestStream(.sha256)
            stream.update([1, 2, 3])
        }
    }
}
