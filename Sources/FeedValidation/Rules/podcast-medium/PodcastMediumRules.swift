/// podcast:medium.
enum PodcastMediumRules {
    static let all: [Rule] = []
}
