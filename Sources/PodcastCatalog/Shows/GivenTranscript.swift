import Diagnostics
import PodcastModel

/// A transcript of the catalogue, of which others may be made.
struct GivenTranscript {
    /// The path of its file.
    let path: String
    /// How it is written.
    let format: TranscriptFormat
    /// What its language adds to the name under which it goes out.
    let suffix: String
    /// Where it goes out.
    let output: String
    /// Where it is named.
    let place: Place
    /// What the feed says of it.
    let transcript: Located<Transcript>
}
