/// Files of chapters.
enum ChaptersFileRules {
    static let all: [Rule] = []
}
