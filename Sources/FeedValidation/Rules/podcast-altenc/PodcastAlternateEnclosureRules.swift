/// podcast:alternateEnclosure and what it holds.
enum PodcastAlternateEnclosureRules {
    static let all: [Rule] = []
}
