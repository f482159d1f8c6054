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
        check: .elements(others.keys.sorted()) { element, inspection in
            guard let parent = element.parent, let name = others[element.name] else { return }
            let twins = parent.children(name)
            guard !twins.isEmpty, let own = meaning(of: element) else { return }
            let meanings = twins.compactMap(meaning)
            guard !meanings.isEmpty, !meanings.contains(own) else { return }
            inspection.report("<\(element.name)> differs from <\(name)>", at: element)
        })

    private static let others = [
        "googleplay:author": "itunes:author", "googleplay:description": "itunes:summary",
        "googleplay:image": "itunes:image", "googleplay:explicit": "itunes:explicit",
        "googleplay:block": "itunes:block", "googleplay:category": "itunes:category",
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
