import Diagnostics
import FeedValues
import FeedVocabulary

extension PodcastTranscriptRules {
    static let missing = Rule(
        "podcast-transcript-missing", .podcastTranscript, .info, [.psp1, .apple],
        summary: "An episode has a transcript.",
        why: """
            Those who cannot hear it read it, everybody can search in it and quote it. Apps show one of yours in place \
            of what a machine has heard, or where no machine has listened.
            """,
        help: "add <podcast:transcript> with the address of a WebVTT file",
        source: "PSP-1, podcast:transcript; Apple, Transcripts on Apple Podcasts",
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
            .channel("<podcast:liveItem status=\"live\"/>"),
        ],
        failing: [.channel("↓<item><title>Bees</title></item>")],
        check: .element("item") { item, inspection in
            guard item.isFeedItem, item.child("podcast:transcript") == nil else { return }
            inspection.report("the item has no <podcast:transcript>", at: item)
        }
    ).toldOnce()

    static let typeUnknown = Rule(
        "podcast-transcript-type-unknown", .podcastTranscript, .error, [.psp1, .podcasting2],
        summary: "The type of a transcript is one that the namespace has.",
        why: "Apps choose by the type the transcript that they can show; one of another type they pass over.",
        help: "write the type of the file: text/vtt, application/x-subrip, application/json, text/html or text/plain",
        source: "\(tag); PSP-1, podcast:transcript",
        supersedes: ["podcast-transcript-apple-unusable"],
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"Text/VTT; charset=utf-8\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.srt\" type=\"application/srt\"/>"),
            // Another rule tells of a type that is missing.
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"\"/>"),
        ],
        failing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" ↓type=\"application/vtt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.srt\" ↓type=\"srt\"/>"),
        ],
        check: .attributes(["podcast:transcript": ["type"]]) { value, inspection in
            guard !TranscriptType.isKnown(value.text) else { return }
            inspection.report(
                "\(value.text.quoted) is not a type of transcripts", at: value.element, attribute: value.name,
                help: TranscriptType.meant(by: value).map { "write type=\"\($0)\"" })
        })

    static let typeAlias = Rule(
        "podcast-transcript-type-alias", .podcastTranscript, .info, [.podcasting2],
        summary: "The type of a SubRip file is application/x-subrip.",
        why: "Apps take application/srt, and many text/srt; the namespace has application/x-subrip.",
        help: "write type=\"application/x-subrip\"",
        source: tag,
        passing: [.item("<podcast:transcript url=\"https://example.com/1.srt\" type=\"application/x-subrip\"/>")],
        failing: [
            .item("<podcast:transcript url=\"https://example.com/1.srt\" ↓type=\"application/srt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.srt\" ↓type=\"text/srt\"/>"),
        ],
        check: .attributes(["podcast:transcript": ["type"]]) { value, inspection in
            guard TranscriptType.isAlias(value.text) else { return }
            inspection.report(
                "\(value.text.quoted) is another name for application/x-subrip", at: value.element,
                attribute: value.name)
        })

    static let relValue = Rule(
        "podcast-transcript-rel-value", .podcastTranscript, .warning, [.podcasting2],
        summary: "The rel of a transcript is 'captions'.",
        why: "The word says that the file is timed to be shown with the sound; of another word apps make nothing.",
        help: "write rel=\"captions\", or leave the attribute out",
        source: tag,
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\" rel=\"captions\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
        ],
        failing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\" ↓rel=\"subtitle\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\" ↓rel=\"\"/>"),
        ],
        check: .oneOf(["captions"], inAttribute: "rel", of: "podcast:transcript"))

    static let relCaptionsUntimed = Rule(
        "podcast-transcript-rel-captions-untimed", .podcastTranscript, .warning, [.podcasting2],
        summary: "Captions are a file with times.",
        why: "An app shows captions line by line with the sound. Plain text and HTML do not say when a line is spoken.",
        help: "leave rel=\"captions\" out, or offer WebVTT or SubRip",
        source: tag,
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.srt\" type=\"text/srt\" rel=\"captions\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.txt\" type=\"text/plain\"/>"),
        ],
        failing: [
            .item("<podcast:transcript url=\"https://example.com/1.txt\" type=\"text/plain\" ↓rel=\"captions\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1\" type=\"text/HTML\" ↓rel=\"captions\"/>"),
        ],
        check: .attributes(["podcast:transcript": ["rel"]]) { value, inspection in
            guard value.text == "captions", let type = TranscriptType.essence(of: value.element),
                type == "text/plain" || type == "text/html"
            else { return }
            inspection.report("'\(type)' has no times for captions", at: value.element, attribute: value.name)
        })

    static let languageInvalid = Rule(
        "podcast-transcript-language-invalid", .podcastTranscript, .error, [.podcasting2],
        summary: "The language of a transcript is a tag of BCP 47.",
        why: """
            Of several transcripts apps show the one in the listener's language. What is no tag is no language to them.
            """,
        help: "write a code such as 'en' or 'pt-BR', or leave the attribute out: then it is that of the channel",
        source: "\(tag); RFC 5646, section 2.1 Syntax",
        supersedes: LanguageRules.whereInvalid,
        passing: [
            transcript(language: "en"), transcript(language: "zh-Hant-TW"), transcript(language: "yue"),
            // Rules on languages tell of a region that there is not.
            transcript(language: "en-UK"),
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
        ],
        failing: [
            transcript(language: "english", "↓"), transcript(language: "en_US", "↓"), transcript(language: "zz", "↓"),
            transcript(language: "", "↓"),
        ],
        check: .element("podcast:transcript") { transcript, inspection in
            guard let language = transcript["language"] else { return }
            let text = language.trimmedOfXMLWhiteSpace
            if let tag = LanguageTag(text), tag.isGrandfathered || SubtagRegistry.isLanguage(tag.language) { return }
            let dashed = LanguageTag(String(decoding: text.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self))
            let meant = SubtagRegistry.code(forName: text) ?? dashed.flatMap { Language($0)?.description }
            inspection.report(
                "\(String(text).quoted) is not a language tag of BCP 47", at: transcript, attribute: "language",
                help: meant.map { "write '\($0)'" })
        })

    private static func transcript(language: String, _ mark: String = "") -> RuleExample {
        .item(
            "<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\" \(mark)language=\"\(language)\"/>")
    }
}
