/// Language tags.
enum LanguageRules {
    static let all: [Rule] = []
}
