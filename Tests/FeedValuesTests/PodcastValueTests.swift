import FeedValues
import Testing

@Suite("Values of the podcast namespace")
struct PodcastValueTests {
    @Test(
        arguments: [
            ("0", 0), ("73", 73), ("73.5", 73.5), ("0.00000005000", 5e-8), ("-1", -1), ("+2", 2), ("007", 7),
        ] as [(String, Double)])
    func `numbers are digits with a point`(text: String, value: Double) {
        #expect(PlainDecimal(text)?.value == value)
    }

    @Test(arguments: [
        "", ".", "-", ".5", "5.", "1:13", "1,5", "1e5", "0x10", "inf", "nan", " 1", "1 ", "1.2.3", "١", "15 sats",
        String(repeating: "1", count: 65),
    ])
    func `numbers are nothing else`(text: String) {
        #expect(PlainDecimal(text) == nil)
    }

    @Test(arguments: [("16/9", 16.0 / 9), ("16 / 9", 16.0 / 9), ("1/1", 1), ("1.9", 1.9), ("1.91/1", 1.91)])
    func `aspect ratios are those of CSS`(text: String, value: Double) {
        #expect(AspectRatio(text)?.value == value)
    }

    @Test(arguments: ["", "16:9", "16/", "/9", "0/1", "1/0", "-1/1", "16/9/1", "16x9", "wide"])
    func `aspect ratios are nothing else`(text: String) {
        #expect(AspectRatio(text) == nil)
    }

    @Test func `aspect ratios fit sizes by two in a hundred`() throws {
        let wide = try #require(AspectRatio("16/9"))
        #expect(wide.fits(width: 1920, height: 1080))
        #expect(wide.fits(width: 1280, height: 721))
        #expect(!wide.fits(width: 1200, height: 630))
        #expect(!wide.fits(width: 0, height: 0))
        #expect(AspectRatio("1.9")?.fits(width: 1200, height: 630) == true)
    }

    @Test(arguments: [
        ("sha256", 32, 43, "="), ("sha384", 48, 64, ""), ("sha512", 64, 86, "=="),
    ])
    func `digests have the length of their function`(name: String, bytes: Int, digits: Int, padding: String) {
        let text = "\(name)-\(String(repeating: "A", count: digits))\(padding)"
        #expect(IntegrityDigest(text)?.function.rawValue == name)
        #expect(IntegrityDigest(text)?.function.byteCount == bytes)
        #expect(IntegrityDigest(text + "A") == nil)
        #expect(IntegrityDigest(text.uppercased()) == nil)
        #expect(IntegrityDigest(String(text.dropLast())) == nil)
    }

    @Test(arguments: ["", "-", "sha384-", "sha384-xx", "md5-AAAA", "sha384"])
    func `digests are nothing else`(text: String) {
        #expect(IntegrityDigest(text) == nil)
    }

    @Test(arguments: [("", 0), ("AAAA", 3), ("AAA=", 2), ("AA==", 1), ("+/9z", 3)])
    func `Base64 says how many bytes it holds`(text: String, count: Int) {
        #expect(Base64Text.byteCount(of: text) == count)
    }

    @Test(arguments: ["A", "AAA", "A===", "====", "AA=A", "AAA-", "AA A", "ÄÄ"])
    func `Base64 is nothing else`(text: String) {
        #expect(Base64Text.byteCount(of: text) == nil)
    }

    @Test func `keys of nodes are points of 33 bytes`() {
        let rest = String(repeating: "aB", count: 32)
        #expect(LightningNodeKey("02\(rest)")?.description == "02\(rest.lowercased())")
        #expect(LightningNodeKey("03\(rest)") != nil)
        for text in [
            "", "abc", "04\(rest)", "02\(rest)a", "02\(rest.dropLast())", "02\(rest.dropLast())g", "0x\(rest)",
        ] {
            #expect(LightningNodeKey(text) == nil)
        }
    }

    @Test(arguments: ["jo@example.com", "jo.roe+shows@pay.example.com", "JO_roe-1@example.com"])
    func `Lightning addresses print what they were read from`(text: String) {
        #expect(LightningAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "jo", "@example.com", "jo@", "jo@localhost", "jo!@example.com", "jo@@example.com", "⚡jo@example.com",
    ])
    func `Lightning addresses are nothing else`(text: String) {
        #expect(LightningAddress(text) == nil)
    }

    @Test(
        arguments: [
            ("", []), (" , ,", []), ("a.jpg", [("a.jpg", nil)]),
            ("a.jpg 1500w,b.jpg 2x", [("a.jpg", 1500), ("b.jpg", nil)]),
            ("a,b.jpg 300w,\n  c.jpg  150w ", [("a,b.jpg", 300), ("c.jpg", 150)]),
            ("a.jpg,, b.jpg 1w", [("a.jpg", nil), ("b.jpg", 1)]),
            ("a.jpg 0w, b.jpg w, c.jpg 12w 3h", [("a.jpg", nil), ("b.jpg", nil), ("c.jpg", nil)]),
        ] as [(String, [(String, Int?)])])
    func `lists of pictures have widths`(text: String, pictures: [(String, Int?)]) {
        let candidates = SourceSet(text).candidates
        #expect(candidates.map(\.address) == pictures.map(\.0))
        #expect(candidates.map(\.width) == pictures.map(\.1))
    }
}
