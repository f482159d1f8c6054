import Diagnostics
import FeedValues
import FeedVocabulary

extension LanguageRules {
    static let threeLetters = Rule(
        "lang-three-letter-when-two-exists", .lang, .warning, [.apple],
        summary: "A language that has a code of two letters is given by that one.",
        why: "Directories look codes up in the list of two letters; 'eng' is not in it, though it means the same.",
        help: "write the code of two letters",
        source: "RFC 5646, section 2.2.1 Primary Language Subtag",
        passing: [
            .channel("<language>en</language>"), .channel("<language>gsw</language>"),
        ],
        failing: [
            .channel("<language>↓eng</language>"), .channel("<language>↓GER-de</language>"),
            .item("<dc:language>↓fra</dc:language>"),
        ],
        check: .languages { language, inspection in
            guard let tag = language.tag, let code = SubtagRegistry.twoLetterCode(forThreeLetterCode: tag.language)
            else { return }
            inspection.report(
                "'\(tag.language)' has a code of two letters", at: language.place, help: "write '\(code)'")
        })

    static let unknownRegion = Rule(
        "lang-unknown-region", .lang, .warning, .all,
        summary: "The region of a language tag is a country of ISO 3166-1 or a region of UN M.49.",
        why: "A region that nobody knows is ignored at best; some readers then drop the language with it.",
        help: "write the code of the country in two letters, or leave it out",
        source: "RFC 5646, section 2.2.4 Region Subtag",
        passing: [
            .channel("<language>en-gb</language>"), .channel("<language>es-419</language>"),
            .channel("<language>sr-Latn-XK</language>"),
        ],
        failing: [
            .channel("<language>↓en-uk</language>"), .channel("<language>↓en-EN</language>"),
            .item("<dc:language>↓de-ZZ</dc:language>"),
        ],
        check: .languages { language, inspection in
            guard let region = language.tag?.region, !SubtagRegistry.isRegion(region) else { return }
            let meant = SubtagRegistry.country(meantBy: region)
            inspection.report(
                "the region '\(region)' of \(language.text.quoted) does not exist", at: language.place,
                help: meant.map { "write '\($0)'" })
        })

    static let letterCase = Rule(
        "lang-case", .lang, .info, .all,
        summary: "A language tag is in small letters, or has its region in capitals and its script capitalized.",
        why: """
            Tags mean the same in any case. RSS writes 'en-us' and BCP 47 recommends 'en-US'; programs that compare \
            letters know these two forms and no other.
            """,
        help: "write the tag in one of the two usual forms",
        source: "RFC 5646, section 2.1.1 Formatting of Language Tags; RSS 2.0, Language codes",
        passing: [
            .channel("<language>en-us</language>"), .channel("<language>en-US</language>"),
            .channel("<language>zh-Hant-TW</language>"), .channel("<language>en_us</language>"),
        ],
        failing: [
            .channel("<language>↓EN-us</language>"), .channel("<language>↓De</language>"),
            .channel("<language>↓zh-hant-TW</language>"),
        ],
        check: .languages { language, inspection in
            guard let tag = language.tag else { return }
            let text = language.text
            let usual = tag.description
            guard text != usual, text != usual.asciiLowercased else { return }
            inspection.report(
                "\(text.quoted) is in an unusual mix of letters", at: language.place, help: "write '\(usual)'")
        })

    static let whitespace = Rule(
        "lang-whitespace", .lang, .warning, [.apple, .psp1],
        summary: "A language has no white space around it.",
        why: "Directories compare the code letter by letter: with a space or a line break it is another one.",
        help: "write the code right between the tags, or between the quotes",
        source: "PSP-1, channel language",
        passing: [.channel("<language>en</language>"), .channel("<language> </language>")],
        failing: [
            .channel("<language> ↓en </language>"), .channel("<language>\n↓en-us\n</language>"),
            .channel("<atom:link ↓hreflang=\"de \" href=\"https://example.com/de\"/>"),
        ],
        check: .languages { language, inspection in
            let text = language.text
            guard !text.isEmpty, text.utf8.count < language.written.utf8.count else { return }
            inspection.report("\(text.quoted) has white space around it", at: language.place)
        })
}
