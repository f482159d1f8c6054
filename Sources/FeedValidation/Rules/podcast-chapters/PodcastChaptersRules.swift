/// podcast:chapters.
enum PodcastChaptersRules {
    static let all: [Rule] = []
}
