/// All rules, in the order of the documents.
public enum RuleBook {
    /// Every rule of every group.
    public static let all: [Rule] = [
        XMLRules.all, NSRules.all, RSSRootRules.all, RSSChannelRules.all, RSSImageRules.all, RSSItemRules.all,
        GuidRules.all, EnclosureRules.all, DateRules.all, ITunesChannelRules.all, ITunesItemRules.all,
    ].flatMap(\.self)

    /// The rule of an id.
    public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
