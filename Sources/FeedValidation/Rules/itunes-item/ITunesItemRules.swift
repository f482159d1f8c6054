/// The rules on the iTunes elements of an item.
enum ITunesItemRules {
    static let all: [Rule] = []
}
