/// The rules on the RSS 2.0 elements of an item.
enum RSSItemRules {
    static let all: [Rule] = []
}
