import FeedValues
import FeedVocabulary

/// A person with the part that they have, as `podcast:person` says it.
struct PersonCredit {
    /// The role in small letters; `host` where none is stated.
    let role: String
    /// The group in small letters; `cast` where none is stated.
    let group: String
    /// Whether the role was stated.
    let hasRole: Bool
    /// Whether the group was stated.
    let hasGroup: Bool

    /// The credit of an element; a blank attribute states nothing.
    init(_ person: Element) {
        let role = AttributeValue(person, "role")?.text.asciiLowercased
        let group = AttributeValue(person, "group")?.text.asciiLowercased
        self.role = role ?? PersonRole.host.role
        self.group = group ?? PersonRole.host.group
        hasRole = role != nil
        hasGroup = group != nil
    }

    /// Whether the person leads through the episode, alone or with others.
    var isHost: Bool { ["host", "co-host", "guest host"].contains(role) }

    /// Whether the part is one that bands and companies have as often as people.
    var isOftenOfMany: Bool {
        ["audio production", "audio post-production"].contains(group) || role.hasSuffix("music")
    }
}
