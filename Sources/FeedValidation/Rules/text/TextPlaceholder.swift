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
            if start.count <= 80, element.textByteCount == start.count {
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

    private static func hasFillerText(_ bytes: ArraySlice<UInt8>) -> Bool {
        let filler = Array("lorem ipsum".utf8)
        guard bytes.count >= filler.count else { return false }
        for index in bytes.startIndex...(bytes.endIndex - filler.count) where bytes[index] | 0x20 == filler[0] {
            if bytes[index..<(index + filler.count)].lazy.map(\.asciiLowercased).elementsEqual(filler) { return true }
        }
        return false
    }
}

extension Element {
    /// The first run of text directly in this, as bytes of UTF-8.
    fileprivate var firstRun: ArraySlice<UInt8> {
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let node = tree.nodes[next]
            if node.kind == .text || node.kind == .cdata {
                return tree.bytes[Int(node.first)..<Int(node.first + node.count)]
            }
            next = Int(node.end)
        }
        return []
    }
}
