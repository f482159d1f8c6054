/// podcast:locked.
enum PodcastLockedRules {
    static let all: [Rule] = []
}
