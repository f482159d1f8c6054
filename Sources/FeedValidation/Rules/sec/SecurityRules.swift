/// What may harm or betray.
enum SecurityRules {
    static let all: [Rule] = []
}
