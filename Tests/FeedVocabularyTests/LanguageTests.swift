import FeedValues
import FeedVocabulary
import Testing

@Suite("Languages")
struct LanguageTests {
    @Test(arguments: [
        ("en", "en"), ("en-us", "en-US"), ("IT-it", "it-IT"), ("zh-hans-CN", "zh-Hans-CN"), ("es-419", "es-419"),
        ("eng", "eng"), ("yue-HK", "yue-HK"), ("zh-cmn-Hans", "zh-cmn-Hans"), ("sr-Latn-XK", "sr-Latn-XK"),
        ("tl", "tl"),
        ("fil", "fil"), ("de-CH-1996", "de-CH-1996"), ("i-klingon", "i-klingon"), ("qaa", "qaa"), ("smi", "smi"),
        ("rhg-Rohg", "rhg-Rohg"), ("en-u-co-phonebk", "en-u-co-phonebk"),
    ])
    func `are registered`(tag: String, canonical: String) {
        #expect(Language(tag)?.description == canonical)
    }

    @Test(arguments: [
        "", "xx", "xx-bogus", "zz", "en_US", "english", "en-UK", "en-EN", "en-ZZ", "en-999", "en-Abcd", "qua-", "aaj",
        "x-en",
        "iw", "jp", "ger", "quz-QZ", "qzz", "zh-xxx", "日本語",
    ])
    func `are refused when not`(tag: String) {
        #expect(Language(tag) == nil)
    }

    @Test func `have a primary subtag`() {
        #expect(Language("zh-Hant-TW")?.primary == "zh")
    }

    @Test(arguments: ["en", "en-au", "zh-cn", "ro-mo", "de-li", "fr-ca", "no", "sr", "uk", "pt-br"])
    func `of the list of RSS are all known`(tag: String) {
        #expect(Language(tag) != nil)
    }

    @Test(
        arguments: [
            ("English", "en"), ("spanish", "es"), ("Castilian", "es"), ("deutsch", "de"), ("Français", "fr"),
            ("iw", "he"),
            ("jp", "ja"), ("Klingon", nil), ("en", nil), ("", nil),
        ] as [(String, String?)])
    func `are meant by names`(name: String, code: String?) {
        #expect(SubtagRegistry.code(forName: name) == code)
    }

    @Test(arguments: [("eng", "en"), ("GER", "de"), ("deu", "de"), ("fil", nil), ("en", nil)] as [(String, String?)])
    func `of three letters have two where ISO 639-1 has them`(long: String, short: String?) {
        #expect(SubtagRegistry.twoLetterCode(forThreeLetterCode: long) == short)
    }

    @Test func `have as many codes as ISO 639 assigns`() {
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        let pairs = letters.flatMap { first in letters.map { first + $0 } }
        let triples = pairs.flatMap { pair in letters.map { pair + $0 } }
        #expect(pairs.filter(SubtagRegistry.isLanguage).count == 184)
        // 7,910 of ISO 639-3, 66 groups of ISO 639-2, 520 for local use.
        #expect(triples.filter(SubtagRegistry.isLanguage).count == 7910 + 66 + 520)
    }

    @Test func `countries are in capitals, regions in any case`() {
        #expect(SubtagRegistry.isCountry("GB"))
        #expect(!SubtagRegistry.isCountry("gb"))
        #expect(!SubtagRegistry.isCountry("419"))
        #expect(SubtagRegistry.isRegion("gb"))
        #expect(SubtagRegistry.country(meantBy: "uk") == "GB")
        #expect(SubtagRegistry.country(meantBy: "EN") == nil)
    }
}
