/// The rules on dates of RFC 5322.
enum DateRules {
    static let all: [Rule] = []
}
