import Diagnostics
import FeedValues

extension Rule {
    static let podcastTranscriptDuplicate = Rule(
        "podcast-transcript-duplicate", .podcastTranscript, .warning, [.podcasting2],
        summary: "The transcripts of an episode differ in address, and in type, language or use.",
        why: "Of two that promise the same an app shows either; one of them may be old, or meant for another episode.",
        help: "remove one of the two",
        source: "Podfeed",
        supersedes: ["podcast-transcript-language-missing-multi"],
        passing: [
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt" language="en"/>
                <podcast:transcript url="https://example.com/1.vtt?l=de" type="text/vtt" language="de"/>
                <podcast:transcript url="https://example.com/1c.vtt" type="text/vtt" language="en" rel="captions"/>
                """),
            // Whether these differ in language another rule asks.
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
                <podcast:transcript url="https://example.com/2.vtt" type="text/vtt"/>
                """),
        ],
        failing: [
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
                ↓<podcast:transcript url="https://example.com/1.vtt" type="text/html"/>
                """),
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt" language="en"/>
                ↓<podcast:transcript url="https://example.com/2.vtt" type="text/vtt" language="EN"/>
                """),
        ],
        check: .transcripts { transcript, seen, inspection in
            if let url = AttributeValue(transcript, "url")?.text, !seen.insert("url \(url)").inserted {
                inspection.report("the item has the transcript \(url.quoted) twice", at: transcript)
            } else if let language = AttributeValue(transcript, "language")?.text.asciiLowercased,
                let kind = TranscriptKind(transcript), !seen.insert("\(kind) \(language)").inserted
            {
                inspection.report("the item has two transcripts of type \(kind) in '\(language)'", at: transcript)
            }
        })

    static let podcastTranscriptLanguageMissingMulti = Rule(
        "podcast-transcript-language-missing-multi", .podcastTranscript, .info, [.podcasting2],
        summary: "Of several transcripts of one type each states its language.",
        why: "By the language an app chooses the transcript for its listener; without it, both are the channel's.",
        help: "add language=\"…\" to each",
        source: "Podfeed",
        passing: [
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
                <podcast:transcript url="https://example.com/1.html" type="text/html"/>
                <podcast:transcript url="https://example.com/2.vtt" type="text/vtt" language="de"/>
                """)
        ],
        failing: [
            .item(
                """
                <podcast:transcript url="https://example.com/1.vtt" type="text/vtt"/>
                ↓<podcast:transcript url="https://example.com/2.vtt" type="text/vtt"/>
                """)
        ],
        check: .transcripts { transcript, seen, inspection in
            guard AttributeValue(transcript, "language") == nil, let kind = TranscriptKind(transcript),
                !seen.insert("\(kind)").inserted
            else { return }
            inspection.report("the item has two transcripts of type \(kind) without a language", at: transcript)
        })
}

/// What a transcript is for, beside its language: its type and its `rel`.
private struct TranscriptKind: CustomStringConvertible {
    let description: String

    init?(_ transcript: Element) {
        guard let type = TranscriptType.essence(of: transcript) else { return nil }
        description = AttributeValue(transcript, "rel").map { "'\(type)' (\($0.text))" } ?? "'\(type)'"
    }
}

extension RuleCheck {
    /// Looks at the transcripts of each item that has several, with a set of what was seen in the item.
    fileprivate static func transcripts(
        _ check: @escaping @Sendable (Element, inout Set<String>, inout Inspection) -> Void
    ) -> RuleCheck {
        .items { item, inspection in
            let transcripts = item.children("podcast:transcript")
            guard transcripts.count > 1 else { return }
            var seen: Set<String> = []
            for transcript in transcripts { check(transcript, &seen, &inspection) }
        }
    }
}
