/// podcast:location.
enum PodcastLocationRules {
    static let all: [Rule] = []
}
