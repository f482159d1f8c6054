/// Older and rarer extensions.
enum LegacyExtensionRules {
    static let all: [Rule] = []
}
