/// content:encoded.
enum ContentRules {
    static let all: [Rule] = []
}
