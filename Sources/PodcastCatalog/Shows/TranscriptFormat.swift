import FeedValues
import FeedVocabulary

/// The kinds of transcripts that apps read, by the extension of their files.
package enum TranscriptFormat: String, CaseIterable, Sendable {
    /// WebVTT.
    case vtt
    /// SubRip.
    case srt
    /// HTML.
    case html
    /// JSON of the podcast namespace.
    case json
    /// Plain text.
    case txt

    /// Whether each piece has its time, so that the other formats can be made of it.
    var isTimed: Bool { self == .vtt || self == .srt || self == .json }

    /// The media type that the feed states.
    var mediaType: MediaType? {
        MediaFormat.named(rawValue)?.mediaType
    }
}
