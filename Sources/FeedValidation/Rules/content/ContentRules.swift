import Diagnostics
import FeedValues
import XMLCore

/// Rules on `content:encoded`.
enum ContentRules {
    static let all: [Rule] = [
        duplicate, inChannel, beforeDescription, empty, tooLong, farTooLong, .contentEncodedDiffers,
    ]

    private static let duplicate = Rule(
        "content-encoded-duplicate", .content, .error, .all,
        summary: "An item has one content:encoded.",
        why: "Of two, some apps show the first and some the last.",
        help: "put all of the notes into one content:encoded",
        source: "RSS 1.0 content module; W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [.item("<content:encoded>Bees</content:encoded>")],
        failing: [
            .item("<content:encoded>Bees</content:encoded>↓<content:encoded>Wasps</content:encoded>"),
            .channel("<podcast:liveItem><content:encoded/>↓<content:encoded/></podcast:liveItem>"),
        ],
        check: .atMostOne("content:encoded", in: "item", "podcast:liveItem"))

    private static let inChannel = Rule(
        "content-encoded-in-channel", .content, .warning, .all,
        summary: "content:encoded belongs to items.",
        why: "No app looks for it in the channel: what is written there is not read.",
        help: "write the text as <description>",
        source: "RSS Advisory Board, RSS Best Practices Profile, content:encoded",
        passing: [.item("<content:encoded>Bees</content:encoded>")],
        failing: [.channel("↓<content:encoded>Bees</content:encoded>")],
        check: .inChannel("content:encoded") { element, inspection in
            inspection.report("<content:encoded> stands in the channel", at: element)
        })

    private static let beforeDescription = Rule(
        "content-encoded-before-description", .content, .info, [.rss2],
        summary: "The description of an item stands before its content:encoded.",
        why: "Some readers take what comes first for the summary, and then show the whole notes in lists of episodes.",
        help: "put a short <description> before <content:encoded>",
        source: "RSS Advisory Board, RSS Best Practices Profile, content:encoded; W3C Feed Validator, "
            + "NeedDescriptionBeforeContent",
        w3c: ["NeedDescriptionBeforeContent"],
        passing: [.item("<description>Bees</description><content:encoded>Bees dance</content:encoded>")],
        failing: [
            .item("↓<content:encoded>Bees dance</content:encoded><description>Bees</description>"),
            .item("↓<content:encoded>Bees dance</content:encoded>"),
        ],
        check: .items { item, inspection in
            guard let content = item.child("content:encoded") else { return }
            if let description = item.child("description") {
                guard description.index > content.index else { return }
                inspection.report("<content:encoded> stands before <description>", at: content)
            } else {
                inspection.report("the item has <content:encoded> and no <description>", at: content)
            }
        })

    private static let empty = Rule(
        "content-encoded-empty", .content, .warning, .all,
        summary: "content:encoded is not empty where the description has text.",
        why: "Apps that prefer content:encoded then show empty notes, though there are some.",
        help: "write the notes into content:encoded, or remove it",
        source: "our own",
        passing: [
            .item("<description>Bees</description><content:encoded>&lt;p&gt;Bees</content:encoded>"),
            .item("<description/><content:encoded/>"),
        ],
        failing: [
            .item("<description>Bees</description>↓<content:encoded/>"),
            .item("<description>Bees</description>↓<content:encoded><![CDATA[ ]]></content:encoded>"),
        ],
        check: .inItems("content:encoded") { element, inspection in
            guard element.isBlank, let description = element.parent?.child("description"), !description.isBlank
            else { return }
            inspection.report("<content:encoded> is empty", at: element)
        })

    private static let tooLong = Rule(
        "content-encoded-too-long", .content, .info, [.apple, .spotify],
        summary: "The notes of an item show at most 4,000 characters.",
        why: "Apple shows about 4,000 characters of notes; listeners do not see what comes after them.",
        help: "put what matters first, and the rest on a page that is linked",
        source: "Apple, A Podcaster's Guide to RSS, description",
        passing: [.item("<content:encoded>\(String(repeating: "&lt;b&gt;a", count: 4000))</content:encoded>")],
        failing: [.item("<content:encoded>↓\(String(repeating: "a", count: 4001))</content:encoded>")],
        check: .html(.text) { html, inspection in
            guard html.element.name == "content:encoded", html.source.count > 4000 else { return }
            let count = html.visibleScalarCount
            guard count > 4000, html.source.count <= farTooLongBytes else { return }
            inspection.report("the notes show \(count) characters, more than 4000", inTextOf: html.element)
        })

    private static let farTooLong = Rule(
        "content-encoded-over-60000", .content, .warning, [.apple, .spotify],
        summary: "The notes of an item have at most 60,000 characters, tags counted.",
        why: "Spotify takes no more; a feed with such notes also soon grows beyond what apps download.",
        help: "put a transcript into a file of its own and name it with podcast:transcript",
        source: "Spotify for Podcasters, requirements for feeds",
        passing: [.item("<content:encoded>Bees</content:encoded>")],
        failing: [.item("<content:encoded>↓\(String(repeating: "a", count: 60_001))</content:encoded>")],
        check: .inItems("content:encoded") { element, inspection in
            guard element.textByteCount > farTooLongBytes else { return }
            let count = element.text.unicodeScalars.count
            guard count > farTooLongBytes else { return }
            inspection.report("the notes have \(count) characters, more than 60000", inTextOf: element)
        })

    private static let farTooLongBytes = 60_000
}

extension HTMLText {
    /// How many Unicode scalars a reader sees, white space at the ends of a run of text not counted twice.
    var visibleScalarCount: Int {
        fragment.tokens.reduce(0) { sum, token in
            guard token.isText else { return sum }
            return sum + fragment.bytes[token.content].count { $0 & 0xC0 != 0x80 }
        }
    }
}
