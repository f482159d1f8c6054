import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let googlePlayConflictsITunes = Rule(
        "googleplay-conflicts-itunes", .googleplay, .info, .all,
        summary: "What stands in the namespaces of Google Play and iTunes is the same.",
        why: "Elements that nobody reads are the first that nobody changes: apps that do read them show the old text.",
        help: "take the element of Google Play out",
        source: "Podfeed",
        passing: [
            twins("<googleplay:author>Jo  Roe</googleplay:author><itunes:author>Jo Roe</itunes:author>"),
            twins("<googleplay:explicit>No</googleplay:explicit><itunes:explicit>false</itunes:explicit>"),
            twins(
                "<googleplay:category text=\"Arts\"/><itunes:category text=\"News\"/><itunes:category text=\"Arts\"/>"),
            twins("<googleplay:block>no</googleplay:block>"),
        ],
        failing: [
            twins("↓<googleplay:author>Jo Doe</googleplay:author><itunes:author>Jo Roe</itunes:author>"),
            twins("↓<googleplay:explicit>yes</googleplay:explicit><itunes:explicit>false</itunes:explicit>"),
            twins("↓<googleplay:category text=\"Sports\"/><itunes:category text=\"News\"/>"),
            twins(
                """
                ↓<googleplay:image href="https://example.com/1.jpg"/><itunes:image href="https://example.com/2.jpg"/>
                """),
            twins("<item>↓<googleplay:block>yes</googleplay:block><itunes:block>no</itunes:block></item>"),
            twins(
                """
                ↓<googleplay:description>Wasps</googleplay:description><itunes:summary>Bees</itunes:summary>
                """),
        ],
        check: .elements(["channel"] + Element.itemNames) { parent, inspection in
            for (name, twin) in others where parent.child(name) != nil {
                let meanings = Set(parent.children(twin).compactMap(meaning))
                guard !meanings.isEmpty else { continue }
                for element in parent.children(name) {
                    guard let own = meaning(of: element), !meanings.contains(own) else { continue }
                    inspection.report("<\(name)> differs from <\(twin)>", at: element)
                }
            }
        })

    private static let others = [
        ("googleplay:author", "itunes:author"), ("googleplay:description", "itunes:summary"),
        ("googleplay:image", "itunes:image"), ("googleplay:explicit", "itunes:explicit"),
        ("googleplay:block", "itunes:block"), ("googleplay:category", "itunes:category"),
    ]

    /// What an element of either namespace says, in words to compare; `nil` where it says nothing.
    private static func meaning(of element: Element) -> String? {
        switch element.fullName.local {
        case "explicit": ExplicitWord(element.text).map { $0.isExplicit ? "yes" : "no" }
        case "block": element.isYes ? "yes" : "no"
        case "image": words(of: element["href"] ?? "")
        case "category": words(of: element["text"] ?? "")
        default: words(of: element.text)
        }
    }

    private static func words(of text: String) -> String? {
        let words = text.utf8.split(whereSeparator: \.isXMLWhiteSpace).map { String(decoding: $0, as: UTF8.self) }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func twins(_ elements: String) -> RuleExample {
        .feed("\(RuleExample.itunes) \(GooglePlayRules.address)", elements)
    }
}
