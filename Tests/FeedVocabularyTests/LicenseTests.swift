import FeedVocabulary
import Testing

@Suite("Licences")
struct LicenseTests {
    @Test(arguments: License.all)
    func `are read in any case`(license: License) {
        #expect(License(license.description.lowercased())?.description == license.description)
    }

    @Test func `of the namespace come first`() {
        #expect(License.all.prefix(5).map(\.isOfNamespace) == [true, true, true, true, true])
        #expect(License.all.count { $0.isOfNamespace } == 5)
        #expect(License("cc-by-4.0")?.isOfNamespace == true)
        #expect(License("CC-BY-SA-4.0")?.isOfNamespace == false)
        #expect(License("mit")?.description == "MIT")
        #expect(License("my-license-v1") == nil)
        #expect(License("") == nil)
    }

    @Test func `have each identifier once`() {
        #expect(License.all.count == 668)
        #expect(Set(License.all.map { $0.description.lowercased() }).count == 668)
        #expect(License.all.count(where: \.isCreativeCommons) == 55)
    }

    @Test(
        arguments: [
            ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
            ("http://www.creativecommons.org/licenses/by-nc-nd/3.0/de/deed.de", "CC-BY-NC-ND-3.0"),
            ("https://creativecommons.org/licenses/BY-SA/2.5", "CC-BY-SA-2.5"),
            ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
            ("https://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"),
            ("https://creativecommons.org/licenses/by/9.0/", nil), ("https://creativecommons.org/licenses/", nil),
            ("https://example.com/licenses/by/4.0/", nil), ("CC-BY-4.0", nil),
        ] as [(String, String?)])
    func `of Creative Commons have addresses`(address: String, identifier: String?) {
        #expect(License(creativeCommons: address)?.description == identifier)
    }

    @Test(arguments: [
        ("CC-BY-3.0-DE", "CC-BY-3.0"), ("CC-BY-NC-ND-3.0-IGO", "CC-BY-NC-ND-3.0"), ("CC-BY-4.0", "CC-BY-4.0"),
        ("CC0-1.0", "CC0-1.0"), ("CC-PDDC", "CC-PDDC"), ("ARR", "ARR"), ("BSD-3-Clause", "BSD-3-Clause"),
    ])
    func `of a country are those of their version`(identifier: String, version: String) {
        #expect(License(identifier)?.withoutCountry == version)
    }
}
