/// Spotify's namespace.
enum SpotifyRules {
    static let all: [Rule] = []
}
