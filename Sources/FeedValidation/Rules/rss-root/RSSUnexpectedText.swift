import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let rssUnexpectedText = Rule(
        "rss-unexpected-text", .rssRoot, .error, [.rss2],
        summary: "Elements that hold elements hold no text beside them.",
        why: """
            Nobody ever sees such text: readers skip it. It is mostly a leftover of a template, or an element whose \
            start tag got lost.
            """,
        help: "remove the text, or put it into the element that it belongs to",
        source: "W3C Feed Validator, UnexpectedText",
        w3c: ["UnexpectedText"],
        passing: [.channel("<title>Bees</title>\n<item>\n<title>Pilot</title>\n</item>")],
        failing: [
            .channel("<itunes:owner>↓Jo Roe<itunes:email>jo@example.com</itunes:email></itunes:owner>"),
            .channel("<image>↓https://example.com/logo.png</image>"),
            .channel("↓<item><title>Pilot</title>]]</item>"),
        ],
        check: .elements(Array(holdersOfElements)) { element, inspection in
            let text = element.text
            guard !text.isXMLBlank else { return }
            let shown = String(text.trimmedOfXMLWhiteSpace).quoted
            let message = "the text \(shown) stands directly in <\(element.name)>"
            // A text behind an element has no place of its own.
            if element.beginsWithText {
                inspection.report(message, inTextOf: element)
            } else {
                inspection.report(message, at: element)
            }
        })

    private static let holdersOfElements: Set<String> = [
        "rss", "channel", "item", "image", "textInput", "skipHours", "skipDays", "itunes:owner", "podcast:liveItem",
        "podcast:value", "podcast:valueTimeSplit", "podcast:podroll", "podcast:publisher",
        "podcast:alternateEnclosure",
    ]
}

extension Element {
    /// Whether the first thing in the element is text other than white space.
    fileprivate var beginsWithText: Bool {
        let first = index + 1
        guard first < Int(tree.nodes[index].end) else { return false }
        return tree.nodes[first].kind == .text || tree.nodes[first].kind == .cdata
    }
}
