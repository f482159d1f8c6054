import Diagnostics
import FeedValues

/// The rules on the enclosure of an item.
enum EnclosureRules {
    static let all: [Rule] = [urlMissing, lengthZero]

    private static let urlMissing = Rule(
        "enclosure-url-missing", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "An enclosure has a url.",
        why: "The url is the media file: without it there is nothing to play.",
        help: "add url=\"https://…\" with the address of the media file",
        source: "RSS 2.0, enclosure sub-element of item",
        w3c: ["MissingAttribute"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")],
        failing: [.item("↓<enclosure length=\"1\" type=\"audio/mpeg\"/>")],
        check: .requires(attribute: "url", of: "enclosure"))

    private static let lengthZero = Rule(
        "enclosure-length-zero", .enclosure, .warning, [.rss2, .apple, .psp1, .spotify], [.rss2: .info],
        summary: "The length of an enclosure is the size of its file.",
        why: "Apps show the size before they download and use it to see whether a download is whole.",
        help: "write the size of the file in bytes",
        source: "RSS Advisory Board, RSS Best Practices Profile, enclosure; Apple, A Podcaster's Guide to RSS",
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"0\" type=\"audio/mpeg\"/>")],
        check: .element("enclosure") { enclosure, inspection in
            guard enclosure["length"]?.trimmedOfXMLWhiteSpace == "0" else { return }
            inspection.report("the length is '0'", at: enclosure, attribute: "length")
        })
}
