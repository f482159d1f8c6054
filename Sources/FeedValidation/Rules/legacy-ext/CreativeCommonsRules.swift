import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on licences in the two older modules for them.
enum CreativeCommonsRules {
    static let all: [Rule] = [address, known, both("channel"), both("item")]

    private static let source = "creativeCommons RSS module"

    private static let address = Rule(
        "creativecommons-license-url", .legacyExt, .error, .all,
        summary: "A licence is the whole address of its text.",
        why: "A licence holds for those who can read it. A name such as CC-BY is one of several, and no address.",
        help: "write the address, such as 'https://creativecommons.org/licenses/by/4.0/'",
        source: "\(source); W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [license("https://creativecommons.org/licenses/by/4.0/"), license("urn:example:licence")],
        failing: [license("↓CC-BY"), license("↓/licence"), .feed(binding: prefix, channel: "↓<\(prefix):license/>")],
        check: .element("creativeCommons:license") { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("the licence is empty", at: element) }
            guard let fault = URLReference(text).faultOfAbsoluteAddress else { return }
            inspection.report("\(text.quoted) \(fault)", inTextOf: element)
        })

    private static let known = Rule(
        "creativecommons-license-known", .legacyExt, .info, .all,
        summary: "The address of a licence is one that Creative Commons has.",
        why: """
            Programs know a licence by its address. One with a version that never was, or of another house, says \
            nothing to them.
            """,
        help: "take the address from creativecommons.org; for other licences there is <podcast:license>",
        source: "Podfeed; Creative Commons, the list of licences",
        passing: [
            license("https://creativecommons.org/licenses/by/4.0/"), license("CC-BY"),
            license("http://www.creativecommons.org/licenses/by-nc/1.0"),
        ],
        failing: [
            license("↓https://creativecommons.org/licenses/by/9.0/"), license("↓https://example.com/licence"),
        ],
        check: .element("creativeCommons:license") { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty, URLReference(text).faultOfAbsoluteAddress == nil, CreativeCommonsAddress(text) == nil
            else { return }
            inspection.report("\(text.quoted) is no licence of Creative Commons", inTextOf: element)
        })

    /// A rule for the channel and one for items, as the Feed Validator has a message for each.
    private static func both(_ parent: String) -> Rule {
        let isItem = parent == "item"
        let module =
            "xmlns:cc=\"http://web.resource.org/cc/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        let one = "<\(prefix):license>https://creativecommons.org/licenses/by/4.0/</\(prefix):license>"
        let other = "<cc:license rdf:resource=\"https://creativecommons.org/licenses/by/4.0/\"/>"
        let binding = "\(module) xmlns:\(prefix)=\"http://backend.userland.com/creativeCommonsRssModule\""
        @Sendable func example(_ elements: String) -> RuleExample {
            .feed(binding, isItem ? "<item>\(elements)</item>" : elements)
        }
        return Rule(
            "creativecommons-and-cc" + (isItem ? "-item" : ""), .legacyExt, .warning, .all,
            summary: "\(isItem ? "An item" : "A channel") states its licence in one module.",
            why: """
                Of two licences a listener may take the one that suits best; when they part ways nobody knows which \
                holds.
                """,
            help: "keep <creativeCommons:license>, and remove <cc:license>",
            source: "W3C Feed Validator, \(isItem ? "DuplicateItemSemantics" : "DuplicateSemantics")",
            w3c: [isItem ? "DuplicateItemSemantics" : "DuplicateSemantics"],
            passing: [example(one), example(other)],
            failing: [example("↓\(other)\(one)"), example("\(one)↓\(other)")],
            check: .elements(isItem ? Element.itemNames : ["channel"]) { element, inspection in
                guard let license = element.child("cc:license"), element.child("creativeCommons:license") != nil else {
                    return
                }
                inspection.report("<cc:license> repeats <creativeCommons:license>", at: license)
            })
    }

    private static let prefix = "creativeCommons"

    private static func license(_ text: String) -> RuleExample {
        .feed(binding: prefix, channel: "<\(prefix):license>\(text)</\(prefix):license>")
    }
}
