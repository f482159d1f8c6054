/// The names by which rules can be chosen: their ids, those of their groups, and the beginnings of ids.
package struct RuleNames: Hashable, Sendable {
    /// The ids of the rules with the names of their groups.
    package private(set) var groups: [String: String]

    /// The names of rules, given as ids with their groups.
    package init(_ groups: [String: String] = [:]) { self.groups = groups }

    /// These rules and some more.
    package func adding(_ more: [String: String]) -> RuleNames { RuleNames(groups.merging(more) { $1 }) }

    /// The ids of the rules that a pattern names; none when it names nothing.
    ///
    /// A pattern is an id, the name of a group, or anything with a `*`, which stands for any letters.
    package func ids(matching pattern: String) -> Set<String> {
        if pattern.utf8.contains(UInt8(ascii: "*")) {
            return Set(groups.keys.filter { RuleNames.matches(Array($0.utf8), Array(pattern.utf8)) })
        }
        return Set(groups.filter { $0.key == pattern || $0.value == pattern }.keys)
    }

    /// What somebody may have meant who wrote a pattern that names nothing, sorted: for a word the ids, then the
    /// groups; for a pattern with a `*` those that end with one behind a hyphen.
    package func candidates(for pattern: String) -> [String] {
        guard pattern.utf8.contains(UInt8(ascii: "*")) else {
            return groups.keys.sorted() + Set(groups.values).sorted()
        }
        let beginnings = groups.keys.flatMap { id in
            id.indices.filter { id[$0] == "-" }.map { String(id[...$0]) + "*" }
        }
        return Set(beginnings).sorted()
    }

    /// Whether a pattern names a rule more closely than another one: an id before all else, then the longer one.
    package static func isCloser(_ left: String, than right: String, to id: String) -> Bool {
        if (left == id) != (right == id) { return left == id }
        return (left.utf8.count, right) > (right.utf8.count, left)
    }

    // On a mismatch the last star takes one letter more, so that a match takes no more than both lengths multiplied.
    private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, next) = (0, 0)
        var retry: (pattern: Int, text: Int)?
        while at < text.count {
            if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
                next += 1
                retry = (next, at)
            } else if next < pattern.count, pattern[next] == text[at] {
                (at, next) = (at + 1, next + 1)
            } else if let last = retry {
                (next, at) = (last.pattern, last.text + 1)
                retry = (last.pattern, last.text + 1)
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
