/// Feeds of several pages.
enum PagingRules {
    static let all: [Rule] = []
}
