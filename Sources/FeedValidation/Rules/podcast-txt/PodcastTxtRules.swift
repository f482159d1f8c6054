/// podcast:txt.
enum PodcastTxtRules {
    static let all: [Rule] = []
}
