import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on the words of `itunes:explicit`.
enum ITunesExplicitRules {
    static let all: [Rule] = [missing, value, legacy]

    private static let missing = Rule(
        "itunes-explicit-missing", .itunesChannel, .error, [.apple, .psp1, .spotify],
        summary: "A channel says whether it is explicit.",
        why: "Apple refuses a show that does not say so; in some countries parents' filters hide it.",
        help: "add <itunes:explicit>false</itunes:explicit>, or true",
        source: "Apple, A Podcaster's Guide to RSS, itunes:explicit; PSP-1, itunes:explicit",
        w3c: ["MissingItunesElement"],
        passing: [
            .channel("<itunes:explicit>false</itunes:explicit>"),
            // That nothing of iTunes is declared is told once.
            .document("<rss version=\"2.0\"><channel/></rss>"),
        ],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel/></rss>")],
        check: .channelRequires("itunes:explicit"))

    private static let value = Rule(
        "itunes-explicit-value", .itunesChannel, .error, [.apple, .psp1],
        summary: "Explicit is true or false.",
        why: "Of any other word a directory makes what it likes, and marks the show as explicit or refuses it.",
        help: "write 'true' or 'false'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:explicit; PSP-1, itunes:explicit",
        w3c: ["InvalidTrueFalse"],
        passing: [.channel("<itunes:explicit>true</itunes:explicit>"), .item("<itunes:explicit>no</itunes:explicit>")],
        failing: [.channel("<itunes:explicit>↓1</itunes:explicit>"), .item("↓<itunes:explicit/>")],
        check: .element("itunes:explicit") { element, inspection in
            guard ExplicitWord(element.text) == nil else { return }
            inspection.report("explicit is \(element.trimmedText.quoted)", inTextOf: element)
        })

    private static let legacy = Rule(
        "itunes-explicit-legacy", .itunesChannel, .warning, [.apple, .psp1],
        summary: "Explicit is said in the words of today: true or false.",
        why: "Yes, no, clean and explicit are of the time before 2019; directories still map them, new apps may not.",
        help: "write 'true' or 'false'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:explicit; PSP-1, itunes:explicit",
        w3c: ["InvalidTrueFalse"],
        passing: [.channel("<itunes:explicit>false</itunes:explicit>")],
        failing: [
            .channel("<itunes:explicit>↓clean</itunes:explicit>"),
            .item("<itunes:explicit>↓Yes</itunes:explicit>"),
        ],
        check: .element("itunes:explicit") { element, inspection in
            guard case .legacy(let isExplicit) = ExplicitWord(element.text) else { return }
            inspection.report(
                "explicit is \(element.trimmedText.quoted), a word of older feeds", inTextOf: element,
                help: "write '\(isExplicit)'")
        }
    ).toldOnce()
}
