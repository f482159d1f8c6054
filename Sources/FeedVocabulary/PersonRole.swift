import FeedValues

/// A role of the podcast taxonomy and the group that it belongs to (Podcasting 2.0, element `person`).
public struct PersonRole: Hashable, Sendable {
    /// The role in lower case, such as `guest`.
    public let role: String
    /// The group in lower case, such as `cast`.
    public let group: String

    /// A role by its name in any case; `nil` when the taxonomy, or the group if one is stated, has no such role.
    ///
    /// `editor` is in two groups: without a group it is that of writing.
    public init?(_ role: some StringProtocol, group: String? = nil) {
        let candidates = PersonRole.byRole[role.asciiLowercased] ?? []
        let wanted = group.map(\.asciiLowercased)
        guard let found = candidates.first(where: { wanted == nil || $0.group == wanted }) else { return nil }
        self = found
    }

    /// The role that a person has when none is stated.
    public static let host = PersonRole(role: "host", group: "cast")

    /// The names of all groups in lower case, in the order of the taxonomy.
    public static let groups: [String] = taxonomy.map(\.group.asciiLowercased)

    /// All pairs of role and group, in the order of the taxonomy.
    public static let all: [PersonRole] = taxonomy.flatMap { entry in
        entry.roles.map { PersonRole(role: $0.asciiLowercased, group: entry.group.asciiLowercased) }
    }

    /// Whether the taxonomy has a group; in any case.
    public static func isGroup(_ text: some StringProtocol) -> Bool { groups.contains(text.asciiLowercased) }

    /// All groups that have a role, in lower case; empty when none has.
    public static func groups(ofRole role: some StringProtocol) -> [String] {
        byRole[role.asciiLowercased]?.map(\.group) ?? []
    }

    private init(role: String, group: String) {
        self.role = role
        self.group = group
    }

    private static let byRole = Dictionary(grouping: all, by: \.role)
}
