import FeedValues
import FeedVocabulary

/// The media types of transcripts.
enum TranscriptType {
    /// The type that a transcript states, without parameters and in small letters; `nil` for none or no media type.
    static func essence(of transcript: Element) -> String? {
        transcript["type"].flatMap { ContentType($0)?.essence.description }
    }

    /// Whether a text is a type of the namespace, or another name for one.
    static func isKnown(_ text: String) -> Bool {
        guard let type = ContentType(text)?.essence.description else { return false }
        return ClosedLists.transcriptTypes.contains(type) || aliases.contains(type)
    }

    /// Whether a text is a name for SubRip that the namespace has not.
    static func isAlias(_ text: String) -> Bool {
        (ContentType(text)?.essence.description).map(aliases.contains) ?? false
    }

    /// The type that is meant by one that there is not: that of the file's extension, else that of the name of a
    /// format in it, as `text/vtt` for `application/vtt`.
    static func meant(by type: AttributeValue) -> String? {
        let name = type.element["url"].flatMap { URLReference($0).pathExtension }
        let word = type.text.split(separator: "/").last ?? ""
        return (name.flatMap(format) ?? format(named: word))?.type
    }

    /// The format of transcripts that an extension, or the end of a type, names.
    static func format(named word: some StringProtocol) -> MediaFormat? {
        MediaFormat.named(word).flatMap { ClosedLists.transcriptTypes.contains($0.type) ? $0 : nil }
    }

    private static let aliases = MediaFormat.named("srt")?.aliases ?? []
}
