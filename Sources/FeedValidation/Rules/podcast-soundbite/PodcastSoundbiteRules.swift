/// podcast:soundbite.
enum PodcastSoundbiteRules {
    static let all: [Rule] = []
}
