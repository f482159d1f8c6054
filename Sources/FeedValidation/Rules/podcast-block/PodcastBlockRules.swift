/// podcast:block.
enum PodcastBlockRules {
    static let all: [Rule] = []
}
