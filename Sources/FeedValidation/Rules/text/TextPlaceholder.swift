import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let textPlaceholder = Rule(
        "text-placeholder", .text, .warning, .all,
        summary: "No text of a template is left in a feed.",
        why: "What stood in the form before it was filled in is now what listeners read about the show.",
        help: "write the real text, or remove the element",
        source: "Podfeed",
        passing: [
            .item("<title>Todo sobre las abejas</title>"), .item("<title>Untitled Bee Game, a review</title>"),
            .item("<title>Todo</title>"), .item("<description>Nothing is TBD.</description>"),
        ],
        failing: [
            .item("<title>↓TODO</title>"), .item("<title>↓untitled</title>"),
            .item("<title> ↓Episode Title </title>"), .channel("<itunes:author>↓Your Name</itunes:author>"),
            .item("<description>↓TBD</description>"),
            .item("<content:encoded><![CDATA[↓<p>Lorem ipsum dolor sit amet</p>]]></content:encoded>"),
            .channel("<itunes:owner><itunes:email>↓your@email.com</itunes:email></itunes:owner>"),
        ],
        check: .elements(PlainText.titles + PlainText.people + descriptions) { element, inspection in
            let start = element.firstRun
            if start.count <= 80, mayBePlaceholder(start), element.textByteCount == start.count {
                let text = element.trimmedText
                let isPlaceholder = ["TODO", "TBD"].contains(text) || wholeTexts.contains(text.asciiLowercased)
                if isPlaceholder { inspection.report("\(text.quoted) is a placeholder", inTextOf: element) }
            }
            if hasFillerText(start.prefix(2000)) {
                inspection.report("<\(element.name)> holds the filler text 'Lorem ipsum'", inTextOf: element)
            }
        })

    private static let descriptions = [
        "description", "content:encoded", "itunes:summary", "itunes:subtitle", "copyright",
    ]

    private static let wholeTexts: Set<String> = [
        "untitled", "untitled episode", "episode title", "podcast title", "show title", "your name", "your podcast",
        "your@email.com", "you@email.com", "email@email.com", "name@email.com", "you@example.com",
        "your@example.com", "name@example.com", "email@example.com",
    ]

    // One look at length and first letter spares nearly all texts the rest.
    private static func mayBePlaceholder(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (3...40).contains(bytes.count), let first = bytes.first(where: { !$0.isXMLWhiteSpace }) else {
            return false
        }
        return firstLetters.contains(first.asciiLowercased)
    }

    private static let firstLetters = ASCIISet("tuepsyn")

    private static let filler = Array("lorem ipsum".utf8)

    private static func hasFillerText(_ bytes: ArraySlice<UInt8>) -> Bool {
        // Where its words meet is rarer than any of its letters.
        let place = 4
        let middle = (filler[place], filler[place + 1], filler[place + 2])
        var next = bytes.startIndex + place
        while next < bytes.endIndex, let found = ByteSearch.firstIgnoringCase(middle, in: bytes, from: next) {
            if bytes[(found - place)...].prefix(filler.count).lazy.map(\.asciiLowercased).elementsEqual(filler) {
                return true
            }
            next = found + 1
        }
        return false
    }
}
