/// Addresses, in fields of the feed and in its HTML.
enum URLRules {
    static let all: [Rule] = []
}
