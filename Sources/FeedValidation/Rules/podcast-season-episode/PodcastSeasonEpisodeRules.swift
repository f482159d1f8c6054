/// podcast:season and podcast:episode.
enum PodcastSeasonEpisodeRules {
    static let all: [Rule] = []
}
