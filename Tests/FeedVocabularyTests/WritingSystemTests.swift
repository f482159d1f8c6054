import FeedValues
import FeedVocabulary
import Testing

@Suite("Writing systems")
struct WritingSystemTests {
    @Test(
        arguments: [
            ("a", .latin), ("ß", .latin), ("я", .cyrillic), ("λ", .greek), ("א", .hebrew), ("ع", .arabic),
            ("蜂", .eastAsian), ("ハ", .eastAsian), ("벌", .eastAsian), ("म", .devanagari), ("ผ", .thai), ("1", nil),
            ("ა", nil), ("🐝", nil),
        ] as [(Unicode.Scalar, WritingSystem?)])
    func `of a letter`(scalar: Unicode.Scalar, system: WritingSystem?) {
        #expect(WritingSystem(scalar) == system)
    }

    @Test(
        arguments: [
            ("en", [.latin]), ("de-AT", [.latin]), ("ru", [.cyrillic]), ("ja", [.eastAsian]), ("ru-Latn", [.latin]),
            ("sr", nil), ("sr-Cyrl", [.cyrillic]), ("hy", nil), ("gsw", nil), ("zz", nil), ("hi-Orya", nil),
        ] as [(String, Set<WritingSystem>?)])
    func `of a language`(text: String, systems: Set<WritingSystem>?) throws {
        let tag = try #require(LanguageTag(text))
        #expect(WritingSystem.systems(of: tag) == systems)
    }
}
