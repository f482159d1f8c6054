/// Items compared with each other.
enum FeedRules {
    static let all: [Rule] = []
}
