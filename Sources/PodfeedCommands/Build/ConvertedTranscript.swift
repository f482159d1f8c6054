import FeedValidation
import FeedWriting
import PodcastCatalog

/// A transcript in another format than its file's.
enum ConvertedTranscript {
    /// What the file says, written in a format; `nil` when it can't be read.
    static func bytes(of path: String, as format: TranscriptFormat) -> [UInt8]? {
        guard let given = TranscriptFacts.Format(type: nil, address: path), let bytes = TextAsset.bytes(of: path),
            let written = TranscriptWriter.Format(rawValue: format.rawValue)
        else { return nil }
        return TranscriptWriter().bytes(of: TranscriptFacts(bytes, as: given, keepsWords: true).words, as: written)
    }
}
