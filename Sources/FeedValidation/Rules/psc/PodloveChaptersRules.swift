/// Podlove Simple Chapters.
enum PodloveChaptersRules {
    static let all: [Rule] = []
}
