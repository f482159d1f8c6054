import FeedVocabulary
import Testing

@Suite("Addresses of Creative Commons")
struct CreativeCommonsAddressTests {
    @Test(
        arguments: [
            ("https://creativecommons.org/licenses/by/4.0/", "by", "4.0"),
            ("http://www.creativecommons.org/licenses/by-nc/1.0", "by-nc", "1.0"),
            ("http://creativecommons.org/licenses/by-nc-sa/3.0/us/", "by-nc-sa", "3.0"),
            ("https://creativecommons.org/licenses/by/4.0/deed.de", "by", "4.0"),
            ("https://creativecommons.org/publicdomain/zero/1.0/", "zero", "1.0"),
            ("http://creativecommons.org/licenses/publicdomain/", "publicdomain", nil),
        ] as [(String, String, String?)])
    func `name a licence and its version`(text: String, name: String, version: String?) throws {
        let address = try #require(CreativeCommonsAddress(text))
        #expect(address.name == name)
        #expect(address.version == version)
    }

    @Test(arguments: [
        "", "CC-BY", "https://creativecommons.org/", "https://creativecommons.org/licenses/by/9.0/",
        "https://creativecommons.org/licenses/by/", "https://creativecommons.org/licenses/bye/4.0/",
        "https://creativecommons.example/licenses/by/4.0/", "https://creativecommons.org/licenses/zero/1.0/",
    ])
    func `are none where no licence is`(text: String) {
        #expect(CreativeCommonsAddress(text) == nil)
    }
}
