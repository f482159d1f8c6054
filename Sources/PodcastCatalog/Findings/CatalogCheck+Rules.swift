import Diagnostics

extension CatalogCheck {
    /// Whether its findings may count for less than it says itself.
    ///
    /// Most errors mean that something of the catalogue can't be read, and would be missing in the feed or broken.
    /// These don't: what they find is written as it is.
    package var canBeEased: Bool {
        switch self {
        case .artworkSize, .artworkColor, .numberDuplicate, .chapterBeyondEnd: true
        default: severity < .error
        }
    }

    /// The ids of all checks, with the name of their group.
    package static var names: [String: String] {
        Dictionary(allCases.map { ($0.id, "catalog") }) { first, _ in first }
    }

    var ruleText: Text {
        switch self {
        case .ruleUnknown:
            Text(
                .error,
                "A line of 'rules:' names rules that there are.",
                why: "A line that names none changes nothing, and nobody would notice.",
                help: "write the id of a rule, the name of a group, or a pattern such as itunes-*")
        case .ruleFixed:
            Text(
                .error,
                "A rule without which something broken would be written keeps its severity.",
                why: """
                    What such a rule finds can't be read or carried into a feed. If it were hidden, a part of the \
                    catalogue would be missing without a word.
                    """,
                help: "mend what the rule finds, and remove the line")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
