/// Elements of Atom in RSS.
enum AtomRules {
    static let all: [Rule] = []
}
