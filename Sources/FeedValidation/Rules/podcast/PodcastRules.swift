/// The Podcasting 2.0 namespace as a whole.
enum PodcastRules {
    static let all: [Rule] = []
}
