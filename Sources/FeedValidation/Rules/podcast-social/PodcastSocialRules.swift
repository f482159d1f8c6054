/// podcast:socialInteract.
enum PodcastSocialRules {
    static let all: [Rule] = []
}
