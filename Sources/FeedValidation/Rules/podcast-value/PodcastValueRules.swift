/// podcast:value and what it holds.
enum PodcastValueRules {
    static let all: [Rule] = []
}
