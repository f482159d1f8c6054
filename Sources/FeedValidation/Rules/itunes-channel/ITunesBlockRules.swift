import Diagnostics
import FeedValues

/// The rules on the words that hide a show or end it.
enum ITunesBlockRules {
    static let all: [Rule] = [blockWord, blockValue, blockChannelYes, completeWord, completeValue]

    private static let source = "Apple, A Podcaster's Guide to RSS"

    private static let blockWord = Rule(
        "itunes-block-word", .itunesChannel, .warning, [.apple, .psp1],
        summary: "The word that hides a show or an episode is Yes.",
        why: """
            Apple heeds Yes and nothing else. Who writes true has a show in the directory that was meant to stay out, \
            and nobody says so.
            """,
        help: "write 'Yes' to hide it; otherwise take the element out",
        source: "\(source), itunes:block; W3C Feed Validator, InvalidYesNoClean",
        w3c: ["InvalidYesNoClean"],
        passing: [
            .channel("<itunes:block>Yes</itunes:block>"), .item("<itunes:block> yes </itunes:block>"),
            .item("<itunes:block>no</itunes:block>"),
        ],
        failing: [
            .channel("<itunes:block>↓true</itunes:block>"), .item("<itunes:block>↓1</itunes:block>"),
            .item("↓<itunes:block/>"),
        ],
        check: .element("itunes:block") { block, inspection in
            guard !["yes", "no", "clean"].contains(block.trimmedText.asciiLowercased) else { return }
            inspection.report(unknownWord(block), inTextOf: block)
        })

    private static let blockValue = Rule(
        "itunes-block-value", .itunesChannel, .info, [.apple, .psp1],
        summary: "What is not hidden has no itunes:block.",
        why:
            "The element knows the word Yes alone; any other has no effect, and a reader of the feed wonders about it.",
        help: "take the element out",
        source: "\(source), itunes:block",
        passing: [.item("<itunes:block>Yes</itunes:block>")],
        failing: [.channel("<itunes:block>↓no</itunes:block>"), .item("<itunes:block>↓No</itunes:block>")],
        check: .element("itunes:block") { block, inspection in
            guard ["no", "clean"].contains(block.trimmedText.asciiLowercased) else { return }
            inspection.report("\(block.trimmedText.quoted) in <itunes:block> has no effect", inTextOf: block)
        }
    ).toldOnce()

    private static let blockChannelYes = Rule(
        "itunes-block-channel-yes", .itunesChannel, .warning, [.apple, .spotify],
        summary: "A show that is meant to be found is not blocked.",
        why: "With Yes in the channel the show disappears from the directory, with all its episodes and reviews.",
        help: "take the element out, unless the show is meant to be private",
        source: "\(source), itunes:block",
        passing: [.channel("<itunes:block>no</itunes:block>"), .item("<itunes:block>Yes</itunes:block>")],
        failing: [.channel("<itunes:block>↓Yes</itunes:block>")],
        check: .inChannel("itunes:block") { block, inspection in
            guard block.isYes else { return }
            inspection.report("the channel is blocked: directories do not list it", inTextOf: block)
        })

    private static let completeWord = Rule(
        "itunes-complete-word", .itunesChannel, .warning, [.apple, .psp1],
        summary: "The word that ends a show is Yes.",
        why: "Apple heeds Yes and nothing else: with any other word it goes on asking for new episodes.",
        help: "write 'Yes' when no episode is to come; otherwise take the element out",
        source: "\(source), itunes:complete",
        passing: [
            .channel("<itunes:complete>yes</itunes:complete>"), .channel("<itunes:complete>no</itunes:complete>"),
        ],
        failing: [.channel("<itunes:complete>↓done</itunes:complete>"), .channel("↓<itunes:complete/>")],
        check: .element("itunes:complete") { complete, inspection in
            guard !["yes", "no", "false"].contains(complete.trimmedText.asciiLowercased) else { return }
            inspection.report(unknownWord(complete), inTextOf: complete)
        })

    private static let completeValue = Rule(
        "itunes-complete-value", .itunesChannel, .info, [.apple, .psp1],
        summary: "A show that goes on has no itunes:complete.",
        why: "The element knows the word Yes alone; any other has no effect.",
        help: "take the element out",
        source: "\(source), itunes:complete",
        passing: [.channel("<itunes:complete>Yes</itunes:complete>")],
        failing: [
            .channel("<itunes:complete>↓No</itunes:complete>"),
            .channel("<itunes:complete>↓false</itunes:complete>"),
        ],
        check: .element("itunes:complete") { complete, inspection in
            guard ["no", "false"].contains(complete.trimmedText.asciiLowercased) else { return }
            inspection.report("\(complete.trimmedText.quoted) in <itunes:complete> has no effect", inTextOf: complete)
        })

    private static func unknownWord(_ element: Element) -> String {
        let text = element.trimmedText
        return text.isEmpty ? "<\(element.name)> is empty" : "\(text.quoted) in <\(element.name)> has no effect"
    }
}

extension Element {
    /// Whether the text is the yes of iTunes, in any case.
    var isYes: Bool { trimmedText.asciiLowercased == "yes" }
}
