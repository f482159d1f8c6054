/// Media RSS.
enum MediaRules {
    static let all: [Rule] = []
}
