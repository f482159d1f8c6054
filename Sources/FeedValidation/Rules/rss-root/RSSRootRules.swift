/// The rules on the root element of RSS.
enum RSSRootRules {
    static let all: [Rule] = []
}
