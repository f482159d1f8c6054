/// Lists of feeds in OPML.
enum OPMLRules {
    static let all: [Rule] = []
}
