/// podcast:trailer.
enum PodcastTrailerRules {
    static let all: [Rule] = []
}
