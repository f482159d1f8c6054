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

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, item.child("podcast:transcript") != nil,
            let language = inspection.channelFacts.language
        else { return nil }
        let transcripts = item.children("podcast:transcript")
        let areOthers = transcripts.allSatisfy { transcript in
            guard let other = transcript["language"]?.primaryLanguage else { return false }
            return other != language
        }
        return areOthers ? transcripts.count : 0
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        others += item.mark
        if item.mark == 0 { isAnyInLanguage = true }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, others > 0, !isAnyInLanguage else { return }
        let language = channel.child("language")?.trimmedText ?? ""
        inspection.report("no transcript is in the language of the channel, \(language.quoted)", at: channel)
    }
}
