/// The rules on namespaces.
enum NSRules {
    static let all: [Rule] = []
}
