/// Files of artwork.
enum ArtworkRules {
    static let all: [Rule] = []
}
