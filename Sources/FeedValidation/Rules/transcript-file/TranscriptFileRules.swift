/// Files of transcripts.
enum TranscriptFileRules {
    static let all: [Rule] = []
}
