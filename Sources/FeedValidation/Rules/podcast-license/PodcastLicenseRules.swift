/// podcast:license.
enum PodcastLicenseRules {
    static let all: [Rule] = []
}
