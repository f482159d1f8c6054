/// Text that is HTML.
enum HTMLRules {
    static let all: [Rule] = []
}
