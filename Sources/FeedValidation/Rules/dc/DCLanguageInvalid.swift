import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let dcLanguageInvalid = Rule(
        "dc-language-invalid", .dc, .error, .all,
        summary: "A dc:language is a language tag whose language ISO 639 has.",
        why: """
            Readers take the language from here where <language> is missing. A name, or a code that nobody assigned, \
            is no language to them.
            """,
        help: "write a code such as 'en' or 'pt-BR'",
        source: "RFC 5646, section 2.1 Syntax; W3C Feed Validator, InvalidLanguage",
        w3c: ["InvalidLanguage"],
        supersedes: LanguageRules.whereInvalid,
        passing: [.channel("<dc:language>en-us</dc:language>"), .item("<dc:language>gsw</dc:language>")],
        failing: [
            .channel("<dc:language>↓English</dc:language>"), .channel("<dc:language>↓en_US</dc:language>"),
            .item("<dc:language>↓zz</dc:language>"), .item("↓<dc:language/>"),
        ],
        check: .element("dc:language") { element, inspection in
            guard let language = FeedLanguage(element, in: nil) else {
                return inspection.report("<dc:language> is empty", at: element)
            }
            let text = language.text
            if let code = language.isNameOf {
                inspection.report(
                    "\(text.quoted) is the name of a language", inTextOf: element, help: "write '\(code)'")
            } else if let tag = language.tag {
                guard tag.hasUnknownLanguage else { return }
                inspection.report(
                    "'\(tag.language)' is not the code of a language", inTextOf: element,
                    help: SubtagRegistry.code(forName: tag.language).map { "write '\($0)'" })
            } else {
                inspection.report(
                    "\(text.quoted) is not a language tag of BCP 47", inTextOf: element,
                    help: language.hyphenated.map { "write '\($0)'" })
            }
        })
}
