/// A piece of a transcript: what somebody says, and when.
package struct SpokenCue: Hashable, Sendable {
    /// When it begins, in milliseconds.
    package var start: Int
    /// When it ends, in milliseconds; `nil` where the transcript does not say.
    package var end: Int?
    /// Who speaks; `nil` where the transcript does not say.
    package var speaker: String?
    /// The words, with line feeds where the transcript breaks them; no line is blank.
    package var text: String

    /// A piece of a transcript.
    package init(start: Int, end: Int?, speaker: String? = nil, text: String) {
        self.start = start
        self.end = end
        self.speaker = speaker
        self.text = text
    }
}
