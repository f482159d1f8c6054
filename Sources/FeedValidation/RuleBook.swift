/// All rules, in the order of the documents.
public enum RuleBook {
    /// Every rule of every group.
    public static let all: [Rule] = XMLRules.all + EnclosureRules.all + RSSChannelRules.all + GuidRules.all

    /// The rule of an id.
    public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
