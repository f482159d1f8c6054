/// podcast:person.
enum PodcastPersonRules {
    static let all: [Rule] = []
}
