/// podcast:transcript.
enum PodcastTranscriptRules {
    static let all: [Rule] = []
}
