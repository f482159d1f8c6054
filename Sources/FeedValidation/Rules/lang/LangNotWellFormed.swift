import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let langNotWellFormed = Rule(
        "lang-not-wellformed", .lang, .error, .all,
        summary: "A language is a tag of BCP 47: a code, and after hyphens script, region and variants.",
        why: """
            Directories sort shows by language, and apps choose voices and transcripts by it. What is no tag, such as \
            'en_US' with its underscore, is no language to them.
            """,
        help: "write a code such as 'en' or 'pt-BR'",
        source: "RFC 5646, section 2.1 Syntax",
        w3c: ["InvalidLanguage"],
        passing: [
            .channel("<language>en</language>"), .channel("<language>zh-Hans-CN</language>"),
            .channel("<language> en-us </language>"), .channel("<language/>"),
            .item("<title xml:lang=\"\">Bees</title>"), .item("<dc:language>en_US</dc:language>"),
        ],
        failing: [
            .channel("<language>↓en_US</language>"), .channel("<language>↓en-US, fr</language>"),
            .channel("<atom:link href=\"https://example.com/de\" ↓hreflang=\"d\"/>"),
            .item("<podcast:transcript ↓language=\"\" url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
            .item("<title ↓xml:lang=\"en_US\">Bees</title>"),
        ],
        check: .languages { language, inspection in
            guard !language.hasRuleOfItsOwn, language.tag == nil, language.isNameOf == nil else { return }
            let text = language.text
            inspection.report(
                text.isEmpty ? "the language is empty" : "\(text.quoted) is not a language tag of BCP 47",
                at: language.place, help: language.hyphenated.map { "write '\($0)'" })
        })

    static let langNameUsed = Rule(
        "lang-name-used", .lang, .error, .all,
        summary: "A language is given by its code and not by its name.",
        why: "Programs know languages by their codes; to them 'English' is a word, and the show is listed under none.",
        help: "write the code of the language, such as 'en'",
        source: "RFC 5646, section 2.2.1 Primary Language Subtag; Apple, A Podcaster's Guide to RSS, language",
        w3c: ["InvalidLanguage"],
        supersedes: ["lang-case"],
        passing: [.channel("<language>en</language>"), .item("<dc:language>English</dc:language>")],
        failing: [
            .channel("<language>↓English</language>"), .channel("<language>↓deutsch</language>"),
            .item("<media:text type=\"plain\" ↓lang=\"French\">Les abeilles</media:text>"),
        ],
        check: .languages { language, inspection in
            guard !language.hasRuleOfItsOwn, let code = language.isNameOf else { return }
            inspection.report(
                "\(language.text.quoted) is the name of a language", at: language.place, help: "write '\(code)'")
        })

    static let langUnknownPrimary = Rule(
        "lang-unknown-primary", .lang, .error, .all,
        summary: "The first part of a language tag is a code that ISO 639 has.",
        why: """
            A code that nobody assigned names no language. Often it is the code of a country, such as 'jp' for 'ja' or \
            'cz' for 'cs'.
            """,
        help: "write the code of the language, such as 'en'",
        source: "RFC 5646, section 2.2.1 Primary Language Subtag; Apple, A Podcaster's Guide to RSS, language",
        w3c: ["InvalidLanguage"],
        passing: [
            .channel("<language>en</language>"), .channel("<language>gsw</language>"),
            .channel("<language>i-klingon</language>"), .channel("<language>x-bee</language>"),
            .channel("<language>english</language>"), .item("<dc:language>zz</dc:language>"),
        ],
        failing: [
            .channel("<language>↓zz</language>"), .channel("<language>↓jp-JP</language>"),
            .channel("<language>↓klingon</language>"),
        ],
        check: .languages { language, inspection in
            guard !language.hasRuleOfItsOwn, language.isNameOf == nil, let tag = language.tag, tag.hasUnknownLanguage
            else { return }
            inspection.report(
                "'\(tag.language)' is not the code of a language", at: language.place,
                help: SubtagRegistry.code(forName: tag.language).map { "write '\($0)'" })
        })
}

extension FeedLanguage {
    /// The code of the language whose name this is; `nil` for anything but a name.
    var isNameOf: String? {
        let text = text
        guard text.utf8.count > 3, text.utf8.count < 64 else { return nil }
        return SubtagRegistry.code(forName: text)
    }

    /// The tag that stands here with underscores for hyphens; `nil` where there is none.
    var hyphenated: LanguageTag? {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return nil }
        let bytes = text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
        return LanguageTag(String(decoding: bytes, as: UTF8.self))
    }
}

extension LanguageTag {
    /// Whether the language subtag is not registered; a tag of private use alone has none.
    var hasUnknownLanguage: Bool { !isGrandfathered && !language.isEmpty && !SubtagRegistry.isLanguage(language) }
}
