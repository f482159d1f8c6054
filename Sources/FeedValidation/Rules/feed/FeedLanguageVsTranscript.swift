import Diagnostics
import FeedValues

extension Rule {
    static let feedLanguageVsTranscript = Rule(
        "feed-language-vs-transcript", .feed, .info, [.podcasting2],
        summary: "Where transcripts state a language, some are in that of the channel.",
        why: """
            When every transcript is in another language, either the channel's language was never set or the \
            transcripts are all translations; apps look for one in the language that is spoken.
            """,
        help: "correct the language of the channel or of the transcripts, or add one in the language spoken",
        source: "Podfeed; Podcast namespace, transcript",
        passing: [
            .podcast("<language>de-AT</language><item>\(transcript("de"))\(transcript("en"))</item>"),
            .podcast("<language>de</language><item>\(transcript(nil))</item>"),
            .podcast("<item>\(transcript("en"))</item>"),
        ],
        failing: [
            .podcast(
                "<language>en-us</language><item>\(transcript("de"))</item><item>\(transcript("fr"))</item>",
                marksChannel: true)
        ],
        check: .feed { TranscriptLanguageCheck() })

    private static func transcript(_ language: String?) -> String {
        let attribute = language.map { " language=\"\($0)\"" } ?? ""
        return "<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"\(attribute)/>"
    }
}

/// Counts transcripts that are in the language of the channel, and those in others.
private struct TranscriptLanguageCheck: FeedCheck {
    // Transcripts that state no language have that of the channel.
    private var others = 0
    private var isAnyInLanguage = false

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isFeedItem, !isAnyInLanguage, item.child("podcast:transcript") != nil,
            let language = TranscriptLanguageCheck.primary(inspection.channel?.child("language")?.text)
        else { return }
        for transcript in item.children("podcast:transcript") {
            guard let other = TranscriptLanguageCheck.primary(transcript["language"]), other != language else {
                isAnyInLanguage = true
                return
            }
            others += 1
        }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, others > 0, !isAnyInLanguage else { return }
        let language = channel.child("language")?.trimmedText ?? ""
        inspection.report("no transcript is in the language of the channel, \(language.quoted)", at: channel)
    }

    private static func primary(_ text: String?) -> String? {
        guard let subtag = text?.trimmedOfXMLWhiteSpace.prefix(while: { $0 != "-" && $0 != "_" }), !subtag.isEmpty
        else { return nil }
        return subtag.asciiLowercased
    }
}
