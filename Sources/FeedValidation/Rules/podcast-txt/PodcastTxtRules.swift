import Diagnostics
import FeedValues

/// podcast:txt.
enum PodcastTxtRules {
    static let all: [Rule] = [purpose, contentValue, .podcastTxtAIContentChannelItem, verification, secret, release]

    static let name = "podcast:txt"
    static let page = "Podcast namespace, txt"

    private static let known = ["verify", "applepodcastsverify", "release", "ai-content"]

    private static let purpose = Rule(
        "podcast-txt-purpose-spelling", .podcastTxt, .warning, [.podcasting2],
        summary: "A purpose that the namespace knows is spelled as it spells it.",
        why: "A service looks for the very word: 'aicontent' says nothing to one that looks for 'ai-content'.",
        help: "spell the purpose as the namespace does",
        source: page,
        passing: [
            txt("ai-content", "true"), txt("verify", "b8a1"), txt("my-own", "b8a1"),
            .item("<podcast:txt>b8a1</podcast:txt>"),
        ],
        failing: [
            .item("<podcast:txt ↓purpose=\"aicontent\">true</podcast:txt>"),
            .channel("<podcast:txt ↓purpose=\"Verify\">b8a1</podcast:txt>"),
        ],
        check: .attributes([name: ["purpose"]]) { value, inspection in
            guard value.text.utf8.count <= 128, !known.contains(value.text) else { return }
            let letters = value.text.asciiLowercased.utf8.filter(\.isASCIIAlphanumeric)
            guard let meant = known.first(where: { $0.utf8.filter(\.isASCIIAlphanumeric) == letters }) else { return }
            inspection.report(
                "the purpose is \(value.text.quoted)", at: value.element, attribute: "purpose", help: "write '\(meant)'"
            )
        })

    private static let contentValue = Rule(
        "podcast-txt-aicontent-value", .podcastTxt, .error, [.podcasting2],
        summary: "Whether content was made by a machine is true or false.",
        why: "Listeners who want to know are told by their app; of another word it makes nothing.",
        help: "write 'true' or 'false'",
        source: page,
        passing: [txt("ai-content", "true"), txt("ai-content", " false "), txt("verify", "yes")],
        failing: [
            txt("ai-content", "↓yes"), .channel("<podcast:txt purpose=\"ai-content\">↓TRUE</podcast:txt>"),
            .item("↓<podcast:txt purpose=\"ai-content\"/>"),
        ],
        check: .element(name) { element, inspection in
            let text = element.trimmedText
            guard element["purpose"] == "ai-content", text != "true", text != "false" else { return }
            inspection.report("the value is \(text.quoted)", inTextOf: element)
        })

    private static let verification = Rule(
        "podcast-txt-verify-stale", .podcastTxt, .info, [.apple, .podcasting2],
        summary: "A token that proves ownership is taken out when it has been read.",
        why: "It serves once. Left in the feed it says which account at which service is yours, to everybody.",
        help: "take it out when the service has verified the feed",
        source: "Podcast namespace, txt; Apple, Claim your show",
        passing: [txt("release", "2022-10-26T04:45:30.742Z")],
        failing: [
            .channel("↓<podcast:txt purpose=\"verify\">b8a1</podcast:txt>"),
            .channel("↓<podcast:txt purpose=\"applepodcastsverify\">b8a1</podcast:txt>"),
        ],
        check: .element(name) { element, inspection in
            guard let purpose = element["purpose"], ["verify", "applepodcastsverify"].contains(purpose) else { return }
            inspection.report("the feed still holds a token for '\(purpose)'", at: element)
        })

    private static let secret = Rule(
        "podcast-txt-secret", .podcastTxt, .error, .all,
        summary: "A feed holds no key and no password.",
        why: "A feed is read by everyone. Whoever finds a key in it can pay, post or publish in your name.",
        help: "take it out, and make a new key at once: this one is known",
        source: "Podfeed",
        passing: [
            txt("verify", "S6lpp-7ZCn8-dZfGc-OoyaG"), txt("verify", "naj3eEZaWVVY9a38uhX8FekACyhtqP4JN"),
            txt("notes", "The password is a password."), txt("verify", "sk_live_short"),
        ],
        failing: [
            txt("verify", "↓-----BEGIN RSA PRIVATE KEY----- b8a1"),
            txt("verify", "↓sk_live_b8a1b8a1b8a1b8a1b8a1"),
            .channel("<podcast:txt>↓key: AKIAB8A1B8A1B8A1B8A1</podcast:txt>"),
            .channel("<podcast:txt>↓password=b8a1!b8a1</podcast:txt>"),
        ],
        check: .element(name) { element, inspection in
            guard let kind = SecretText.first(in: element.text) else { return }
            inspection.report("the text looks like \(kind)", inTextOf: element)
        })

    private static let release = Rule(
        "podcast-txt-release-format", .podcastTxt, .info, [.podcasting2],
        summary: "The time of a release is written as RFC 3339 has it.",
        why: "Apps that tell when an episode came out read one form; of another they tell nothing.",
        help: "write the date, time and zone, such as '2022-10-26T04:45:30.742Z'",
        source: "Podcast namespace, txt; RFC 3339, section 5.6",
        passing: [txt("release", "2022-10-26T04:45:30.742Z"), txt("release", "2022-10-26T04:45:30+02:00")],
        failing: [txt("release", "↓Wed, 26 Oct 2022 04:45:30 GMT"), txt("release", "↓2022-10-26")],
        check: .element(name) { element, inspection in
            guard element["purpose"] == "release", !element.isBlank,
                !ISO8601DateTime.parse(element.text).flaws.allSatisfy({ $0 == .separator })
            else { return }
            inspection.report("\(element.trimmedText.quoted) is no instant of RFC 3339", inTextOf: element)
        })

    private static func txt(_ purpose: String, _ text: String) -> RuleExample {
        .item("<podcast:txt purpose=\"\(purpose)\">\(text)</podcast:txt>")
    }
}
