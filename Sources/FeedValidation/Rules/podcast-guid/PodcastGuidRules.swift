/// podcast:guid.
enum PodcastGuidRules {
    static let all: [Rule] = []
}
