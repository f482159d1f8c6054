import Diagnostics
import FeedVocabulary

extension Rule {
    static let itunesDuplicateElement = Rule(
        "itunes-duplicate-element", .itunesChannel, .error, [.apple],
        summary: "An iTunes element that says one thing stands once.",
        why: """
            Of two words about one thing some apps take the first and others the last: a show is explicit here and \
            clean there.
            """,
        help: "keep one and remove the others",
        source: "W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [
            .channel("<itunes:category text=\"News\"/><itunes:category text=\"Arts\"/>"),
            .item("<itunes:explicit>false</itunes:explicit>"),
        ],
        failing: [
            .channel("<itunes:explicit>false</itunes:explicit>\n↓<itunes:explicit>true</itunes:explicit>"),
            .item("<itunes:duration>1</itunes:duration>↓<itunes:duration>1</itunes:duration>"),
            .channel("<itunes:owner><itunes:email/>↓<itunes:email/></itunes:owner>"),
        ],
        check: .atMostOneOfEach(in: ["channel", "itunes:owner"] + Element.itemNames) { child, parent in
            let name = child.name
            // A second picture is told by a rule of its own.
            guard name.hasPrefix("itunes:"), name != "itunes:image" else { return false }
            return ElementVocabulary.isSingle(String(name.dropFirst(7)), prefix: "itunes", in: parent.name)
        })
}
