import FeedValues
import Testing

@Suite("Language tags")
struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN-us", "en-US"), ("zh-hans-cn", "zh-Hans-CN"), ("es-419", "es-419"),
        ("sl-ROZAJ-biske-1994", "sl-rozaj-biske-1994"), ("de-1901", "de-1901"), ("zh-CMN-hans", "zh-cmn-Hans"),
        ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk"), ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"),
        ("x-WHATEVER", "x-whatever"),
        ("i-Klingon", "i-klingon"), ("EN-gb-OED", "en-GB-oed"), ("zh-min-nan", "zh-min-nan"), ("english", "english"),
        ("az-Latn", "az-Latn"), ("qaa-Qaaa-QM-x-southern", "qaa-Qaaa-QM-x-southern"), ("sgn-be-fr", "sgn-BE-FR"),
    ])
    func `print in canonical case`(text: String, canonical: String) {
        #expect(LanguageTag(text)?.description == canonical)
    }

    @Test(arguments: [
        "", "-", "e", "en_US", "en-", "-en", "en--US", "en US", " en", "englishes",
        "a-DE", "de-419-DE", "x", "x-",
        "en-x", "en-a", "en-a-bbb-a-ccc", "de-1901-1901", "ar-aao-aao-aao-aao-aao", "en-us-us", "日本", "en-12", "1en",
        "i-nothing-known", "en-toolongsubtag",
    ])
    func `are refused when ill-formed`(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test func `give their subtags`() throws {
        let tag = try #require(LanguageTag("ZH-cmn-HANT-tw-1994-u-co-pinyin-t-fr-x-One-Two"))
        #expect(tag.language == "zh")
        #expect(tag.extendedLanguages == ["cmn"])
        #expect(tag.script == "Hant")
        #expect(tag.region == "TW")
        #expect(tag.variants == ["1994"])
        #expect(tag.extensions == ["u-co-pinyin", "t-fr"])
        #expect(tag.privateUse == "one-two")
        #expect(LanguageTag(tag.description) == tag)
    }

    @Test func `a megabyte is refused at once`() {
        #expect(LanguageTag(String(repeating: "en-", count: 300_000)) == nil)
    }
}
