import FeedValues

/// The names of seasons, by their numbers.
struct SeasonNames {
    /// The most characters of a name.
    private static let most = 128

    private var names: [Int: String] = [:]

    /// None.
    init() {}

    /// The entries of `seasons`, in the order of their numbers.
    var entries: [YAMLValue] {
        names.sorted { $0.key < $1.key }.map { number, name in
            .mapping([YAMLPair("number", .number(number)), YAMLPair("name", .text(name))])
        }
    }

    /// Notes the name of a season; false where it has another already, or is too long.
    mutating func note(_ name: String, of number: Int) -> Bool {
        guard name.unicodeScalars.count <= SeasonNames.most else { return false }
        if let known = names[number] { return known == name }
        names[number] = name
        return true
    }
}
