import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:value and what it holds.
enum PodcastValueRules {
    static let all: [Rule] = [noRecipient, slugs, suggested] + recipients + timeSplits

    private static let noRecipient = Rule(
        "podcast-value-no-recipient", .podcastValue, .error, [.podcasting2],
        summary: "A value block has a recipient.",
        why: "The block tells apps whom to pay; without a <podcast:valueRecipient> listeners can give nothing.",
        help: "add <podcast:valueRecipient …/>, or take the block out",
        source: "Podcast namespace, value",
        passing: [.channel(value("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"1\"/>"))],
        failing: [
            .channel("↓<podcast:value type=\"lightning\" method=\"keysend\"/>"),
            .item("↓" + value("<podcast:valueTimeSplit startTime=\"0\" duration=\"1\"/>")),
            .channel("<podcast:liveItem status=\"live\">↓<podcast:value type=\"lightning\"/></podcast:liveItem>"),
        ],
        check: .element("podcast:value") { element, inspection in
            guard element.child("podcast:valueRecipient") == nil else { return }
            inspection.report("the value block has no <podcast:valueRecipient>", at: element)
        })

    private static let slugs = Rule(
        "podcast-value-type-method", .podcastValue, .warning, [.podcasting2],
        summary: "Types and methods of payment are words of the namespace's list.",
        why: "Apps look for the words that they can pay by; of others, and of other spellings, they pay nothing.",
        help: "write a word of the list, such as 'lightning' with 'keysend'",
        source: "Podcast namespace, value; value slugs",
        passing: [
            .channel(value("<podcast:valueRecipient type=\"lnaddress\" address=\"jo@example.com\" split=\"1\"/>"))
        ],
        failing: [
            .channel("<podcast:value ↓type=\"btc\" ↓method=\"Keysend\"/>"),
            .item(value("<podcast:valueRecipient ↓type=\"nodes\" address=\"\(node)\" split=\"1\"/>")),
        ],
        check: .attributes(["podcast:value": ["type", "method"], "podcast:valueRecipient": ["type"]]) {
            value, inspection in
            guard !ClosedLists.valueSlugs.contains(value.text) else { return }
            let nearest = Spelling.nearest(to: value.text, in: ClosedLists.valueSlugs)
            inspection.report(
                "'\(value.name)' is \(value.text.quoted), no word of the list", at: value.element,
                attribute: value.name, help: nearest.map { "write '\($0)'" })
        })

    private static let suggested = Rule(
        "podcast-value-suggested", .podcastValue, .error, [.podcasting2],
        summary: "The suggested amount is a decimal number of whole coins.",
        why: "Apps offer it as the first amount; with a unit behind it there is none to offer.",
        help: "write the amount in digits, such as '0.00000015000'",
        source: "Podcast namespace, value",
        passing: [.channel("<podcast:value type=\"lightning\" method=\"keysend\" suggested=\"0.00000015000\"/>")],
        failing: [
            .channel("<podcast:value type=\"lightning\" method=\"keysend\" ↓suggested=\"15 sats\"/>"),
            .item("<podcast:value type=\"lightning\" method=\"keysend\" ↓suggested=\"-1\"/>"),
        ],
        check: .attributes(["podcast:value": ["suggested"]]) { value, inspection in
            guard (PlainDecimal(value.text)?.value ?? -1) < 0 else { return }
            inspection.report(
                "'suggested' is \(value.text.quoted), no amount in decimals", at: value.element,
                attribute: "suggested")
        })
}

extension PodcastValueRules {
    /// A key of a node for examples.
    static let node = "02" + String(repeating: "5a", count: 32)

    /// A value block that holds some text.
    static func value(_ inner: String) -> String {
        "<podcast:value type=\"lightning\" method=\"keysend\">\(inner)</podcast:value>"
    }
}
