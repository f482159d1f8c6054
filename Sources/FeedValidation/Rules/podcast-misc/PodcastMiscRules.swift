/// The other elements of the Podcasting 2.0 namespace.
enum PodcastMiscRules {
    static let all: [Rule] = []
}
