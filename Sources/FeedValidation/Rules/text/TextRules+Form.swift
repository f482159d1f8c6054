import Diagnostics
import FeedValues

extension TextRules {
    static let outerSpace = Rule(
        "text-leading-trailing-space", .text, .info, [.apple, .psp1],
        summary: "Plain text has no white space around it, but for the indentation of a line of its own.",
        why: """
            Most programs drop such space. Those that don't sort the title before all others, or take the author for \
            another one.
            """,
        help: "write the text right between the tags, or between '<![CDATA[' and ']]>'",
        source: "PSP-1; Apple, A Podcaster's Guide to RSS",
        passing: [
            .channel("<itunes:author>Jo Roe</itunes:author>"), .channel("<title>\n  Bees\n</title>"),
            .item("<description> Bees. </description>"), .item("<title> </title>"),
        ],
        failing: [
            .channel("<itunes:author> ↓Jo Roe </itunes:author>"), .item("<title><![CDATA[↓Why bees dance ]]></title>"),
            .item("<title>\n  ↓Why bees dance </title>"),
        ],
        check: .elements(PlainText.all) { element, inspection in
            guard let ends = element.textEnds, ends.first.isXMLWhiteSpace || ends.last.isXMLWhiteSpace else { return }
            let text = element.text
            let trimmed = text.trimmedOfXMLWhiteSpace
            let sides = [text[..<trimmed.startIndex], text[trimmed.endIndex...]]
            // Line breaks are how a generator lays its file out; nobody meant them.
            guard !trimmed.isEmpty, sides.contains(where: { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "\n")) })
            else { return }
            inspection.report("\(String(trimmed).quoted) has white space around it", inTextOf: element)
        })

    static let over255 = Rule(
        "text-over-255", .text, .warning, [.apple, .psp1],
        summary: "Plain text that is no description has at most 255 characters.",
        why: "Directories keep 255 characters of such a value; what is over is cut, wherever that falls.",
        help: "shorten the text, and say the rest in the description",
        source: "PSP-1, Character limits; Apple, A Podcaster's Guide to RSS",
        w3c: ["TooLong"],
        passing: [
            .channel("<copyright>Jo Roe</copyright>"),
            .item("<itunes:keywords>\(String(repeating: "bees,", count: 60))</itunes:keywords>"),
            .channel("<itunes:title>\(String(repeating: "蜂", count: 255))</itunes:title>"),
        ],
        failing: [
            .channel("<copyright>↓Jo Roe\(String(repeating: ", and all the bees", count: 15))</copyright>"),
            .item("<itunes:title>↓\(String(repeating: "蜂", count: 256))</itunes:title>"),
        ],
        check: .elements(limited) { element, inspection in
            guard element.textByteCount > 255 else { return }
            let count = element.trimmedText.unicodeScalars.count
            guard count > 255 else { return }
            inspection.report("<\(element.name)> has \(count) characters, more than 255", inTextOf: element)
        })

    // Titles, the author and the owner of iTunes have rules of their own.
    private static let limited = [
        "itunes:title", "author", "managingEditor", "webMaster", "itunes:email", "category", "copyright", "generator",
        "source", "podcast:person", "podcast:location", "podcast:trailer", "podcast:soundbite",
    ]

    static let lineBreak = Rule(
        "text-line-break-in-single-line", .text, .info, .all,
        summary: "A title, an author and a category are on one line.",
        why: "Apps show these on one line; a break or a tab inside shows as a gap, a box or nothing between two words.",
        help: "write a space instead of the line break",
        source: "Podfeed",
        passing: [
            .item("<title>\n  Why bees dance\n</title>"), .item("<description>Two\nlines</description>"),
        ],
        failing: [
            .item("<title>↓Two\nlines</title>"), .channel("<itunes:author>↓Jo\tRoe</itunes:author>"),
            .channel("<category>\n↓Bees\n and honey</category>"),
        ],
        check: .elements(["title", "itunes:title", "author", "itunes:author", "category"]) { element, inspection in
            guard element.hasTextByte(where: { $0 < 0x20 }) else { return }
            let text = element.trimmedText
            guard text.utf8.contains(where: { $0 < 0x20 }) else { return }
            inspection.report("the text \(text.quoted) has a line break or a tab in it", inTextOf: element)
        })
}
