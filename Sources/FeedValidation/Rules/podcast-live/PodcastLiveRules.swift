/// podcast:liveItem.
enum PodcastLiveRules {
    static let all: [Rule] = []
}
