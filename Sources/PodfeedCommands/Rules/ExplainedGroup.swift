import ArgumentParser
package import FeedValidation

/// A family of rules, as `podfeed rules --group` names it.
package enum ExplainedGroup: Hashable, Sendable {
    /// Rules on feeds.
    case feed(RuleGroup)
    /// Rules on the files of a catalogue.
    case catalog
    /// Rules on what was released.
    case lock
    /// Rules on what goes out.
    case publish
    /// Rules on what changes from one release to the next.
    case difference
    /// What an import tells of.
    case importing
    /// Rules on what keeps findings from counting.
    case suppression
}

extension ExplainedGroup: RawRepresentable {
    /// The group of a name.
    package init?(rawValue: String) {
        guard let group = ExplainedGroup.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = group
    }

    /// Its name.
    package var rawValue: String {
        switch self {
        case .feed(let group): group.rawValue
        case .catalog: "catalog"
        case .lock: "lock"
        case .publish: "publish"
        case .difference: "diff"
        case .importing: "import"
        case .suppression: "suppression"
        }
    }
}

extension ExplainedGroup: CaseIterable, ExpressibleByArgument {
    /// The groups of feeds, then those of the catalogue, of what was released, of what changes, of what goes out, of
    /// imports, and of suppressions.
    package static let allCases =
        RuleGroup.allCases.map(ExplainedGroup.feed) + [
            .catalog, .lock, .difference, .publish, .importing, .suppression,
        ]
}
