/// A role of the podcast taxonomy and the group that it belongs to.
public struct PersonRole: Hashable, Sendable {
    /// The role in lower case, such as `guest`.
    public let role: String
    /// The group in lower case, such as `cast`.
    public let group: String

    /// A role by its name; `nil` when the taxonomy has no such role.
    public init?(_ role: String) {
        self.role = role.lowercased()
        self.group = "cast"
    }

    /// The role that a person has when none is stated.
    public static let host = PersonRole(role: "host", group: "cast")

    private init(role: String, group: String) {
        self.role = role
        self.group = group
    }
}
