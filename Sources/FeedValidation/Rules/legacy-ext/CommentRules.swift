import Diagnostics
import FeedValues

/// The rules on the modules for comments and threads.
enum CommentRules {
    static let all: [Rule] = [slashComments, hitParade, commentRSS, threadTotal, inReplyTo]

    private static let slashComments = count(
        "slash-comments-integer", "slash", "comments",
        summary: "slash:comments is a whole number.",
        why: "Readers print it beside the episode, or sort by it.",
        source: "RSS 1.0, Slash module; W3C Feed Validator, InvalidNonNegativeInteger")

    private static let threadTotal = count(
        "thr-total-integer", "thr", "total",
        summary: "thr:total is a whole number.",
        why: "Readers print it as the number of answers.",
        source: "RFC 4685, section 5")

    private static let hitParade = Rule(
        "slash-hit-parade", .legacyExt, .error, .all,
        summary: "slash:hit_parade is a list of whole numbers with commas between.",
        why: "Each number counts the comments above a grade; with anything else between them the grades are lost.",
        help: "write the numbers like '177,155,105,33,6,3,0', or take the element out",
        source: "RSS 1.0, Slash module; W3C Feed Validator, InvalidCommaSeparatedIntegers",
        w3c: ["InvalidCommaSeparatedIntegers"],
        passing: [item("slash", "<slash:hit_parade>177, 155,-1</slash:hit_parade>")],
        failing: [
            item("slash", "<slash:hit_parade>↓177;155</slash:hit_parade>"), item("slash", "↓<slash:hit_parade/>"),
            item("slash", "<slash:hit_parade>↓1,,2</slash:hit_parade>"),
        ],
        check: .element("slash:hit_parade") { element, inspection in
            let numbers = element.text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            let areWhole = numbers.allSatisfy { number in
                let text = number.trimmedOfXMLWhiteSpace
                return WholeNumber.parse(text.first == UInt8(ascii: "-") ? text.dropFirst() : text) != nil
            }
            guard !areWhole else { return }
            inspection.report("\(element.trimmedText.quoted) is no list of whole numbers", inTextOf: element)
        })

    private static let commentRSS = Rule(
        "wfw-commentrss-case", .legacyExt, .warning, .all,
        summary: "The feed of comments is called wfw:commentRss, with a small ss.",
        why: "The old page on the module had it in both spellings, but readers look for the one.",
        help: "write <wfw:commentRss>",
        source: "The Well-Formed Web, CommentAPI; W3C Feed Validator, CommentRSS",
        w3c: ["CommentRSS"],
        passing: [item("wfw", "<wfw:commentRss>https://example.com/1/feed</wfw:commentRss>")],
        failing: [item("wfw", "↓<wfw:commentRSS>https://example.com/1/feed</wfw:commentRSS>")],
        check: .element("wfw:commentRSS") { element, inspection in
            inspection.report("the element is called <wfw:commentRss>", at: element)
        })

    private static let inReplyTo = Rule(
        "thr-in-reply-to-ref", .legacyExt, .error, .all,
        summary: "An answer names what it answers, by its id.",
        why: "Without a ref a reader knows that it is an answer, but not to what.",
        help: "add the attribute 'ref' with the id of the other entry",
        source: "RFC 4685, section 3; W3C Feed Validator, MissingAttribute",
        w3c: ["MissingAttribute"],
        passing: [item("thr", "<thr:in-reply-to ref=\"tag:example.com,2024:1\"/>")],
        failing: [
            item("thr", "↓<thr:in-reply-to href=\"https://example.com/1\"/>"),
            item("thr", "<thr:in-reply-to ↓ref=\"\"/>"),
        ],
        check: .requires(attribute: "ref", of: "thr:in-reply-to"))

    private static func count(
        _ id: String, _ prefix: String, _ name: String, summary: String, why: String, source: String
    ) -> Rule {
        let name = "\(prefix):\(name)"
        return Rule(
            id, .legacyExt, .error, .all,
            summary: summary, why: why,
            help: "write the number in digits, '0' for none",
            source: source, w3c: ["InvalidNonNegativeInteger"],
            passing: [item(prefix, "<\(name)>0</\(name)>"), item(prefix, "<\(name)> 12 </\(name)>")],
            failing: [
                item(prefix, "<\(name)>↓many</\(name)>"), item(prefix, "<\(name)>↓-1</\(name)>"),
                item(prefix, "↓<\(name)/>"),
            ],
            check: .element(name) { element, inspection in inspection.expect(0 ... .max, inTextOf: element) })
    }

    private static func item(_ prefix: String, _ elements: String) -> RuleExample {
        .feed(binding: prefix, channel: "<item>\(elements)</item>")
    }
}
