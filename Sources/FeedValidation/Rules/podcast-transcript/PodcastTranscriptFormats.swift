import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let podcastTranscriptAppleUnusable = Rule(
        "podcast-transcript-apple-unusable", .podcastTranscript, .warning, [.apple],
        summary: "One of the transcripts of an episode is WebVTT or SubRip.",
        why: "Apple's app reads these two forms, WebVTT with more of what it says; it shows no transcript of another.",
        help: "offer the transcript as WebVTT too, with type=\"text/vtt\"",
        source: "Apple, Transcripts on Apple Podcasts",
        passing: [
            .item(
                """
                <podcast:transcript url="https://example.com/1.html" type="text/html"/>
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
                """),
            .item("<podcast:transcript url=\"https://example.com/1.srt\" type=\"application/srt\"/>"),
            // Another rule tells of a type that is missing.
            .item("<podcast:transcript url=\"https://example.com/1.vtt\"/>"),
        ],
        failing: [
            .item(
                """
                ↓<podcast:transcript url="https://example.com/1.html" type="text/html"/>
                <podcast:transcript url="https://example.com/1.json" type="application/json"/>
                """),
            .item("↓<podcast:transcript url=\"https://example.com/1.srt\" type=\"text/srt\"/>"),
        ],
        check: .items { item, inspection in
            guard let first = item.child("podcast:transcript") else { return }
            let transcripts = item.children("podcast:transcript")
            let isUsable = transcripts.contains { transcript in
                guard let type = TranscriptType.essence(of: transcript) else { return true }
                return ["text/vtt", "application/srt", "application/x-subrip"].contains(type)
            }
            guard !isUsable else { return }
            inspection.report("the item has no transcript in WebVTT or SubRip", at: first)
        })

    static let podcastTranscriptTypeExtensionMismatch = Rule(
        "podcast-transcript-type-extension-mismatch", .podcastTranscript, .warning, [.podcasting2],
        summary: "The extension and the type of a transcript name the same format.",
        why: "An app that goes by the type reads the file as what it is not, and shows nothing, or times as words.",
        help: "write the type that belongs to the file",
        source: "Podfeed",
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.srt?x=1\" type=\"application/srt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/transcript\" type=\"text/vtt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"application/vtt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.php\" type=\"text/html\"/>"),
        ],
        failing: [
            .item("<podcast:transcript url=\"https://example.com/1.srt\" ↓type=\"text/vtt\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.json\" ↓type=\"text/plain\"/>"),
            .item("<podcast:transcript url=\"https://example.com/1.srt\" ↓type=\"application/vtt\"/>"),
        ],
        check: .attributes(["podcast:transcript": ["type"]]) { value, inspection in
            guard let url = value.element.bytes(ofAttribute: "url"), let name = URLReference.pathExtension(of: url),
                let format = TranscriptType.format(named: name), let type = ContentType(value.text)?.essence,
                let stated = MediaFormat.formats(of: type).first ?? TranscriptType.format(named: type.subtype),
                stated.type != format.type
            else { return }
            inspection.report(
                "the type '\(type)' does not belong to '.\(name)'", at: value.element, attribute: value.name,
                help: "write type=\"\(format.type)\", if the file is what its name says")
        })
}
