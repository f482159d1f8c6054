package import FeedValues

/// What is known of two releases beside their feeds; a rule whose fact is absent finds nothing.
package struct DifferenceFacts: Sendable {
    /// A finding that is meant.
    package struct Acceptance: Hashable, Sendable, CustomStringConvertible {
        /// The id of the rule.
        package var rule: String
        /// The guid of the item that it is accepted for; all where none is named.
        package var item: String?
        /// Why, in the words of the one who accepts it.
        package var reason: String?

        /// A finding of a rule that is meant, for one item or all.
        package init(rule: String, item: String? = nil, reason: String? = nil) {
            self.rule = rule
            self.item = item
            self.reason = reason
        }

        package var description: String { item.map { "\(rule):\($0)" } ?? rule }
    }

    /// The time to take for now.
    package var now: Timestamp?
    /// The guids of episodes that were taken down on purpose.
    package var retractedGuids: Set<String> = []
    /// The guids of episodes whose time is over in a feed, by the path of the feed; with an empty path, in all feeds.
    package var expiredGuids: [String: Set<String>] = [:]
    /// The guids of episodes that were removed in earlier releases.
    package var removedGuids: Set<String> = []
    /// The guids of episodes that are held back.
    package var heldBackGuids: Set<String> = []
    /// When the feed moved to its present address.
    package var moved: Timestamp?
    /// Digests of the old release's audio and artwork, by their addresses in the feed.
    package var oldDigests: [String: String] = [:]
    /// Digests of the new release's audio and artwork, by their addresses in the feed.
    package var newDigests: [String: String] = [:]
    /// What is meant, although a rule finds it.
    package var accepted: [Acceptance] = []
    /// How many findings of a rule are kept of each feed; the rest is counted.
    package var limit = 1000

    /// Nothing is known.
    package init() {}

    /// The guids of episodes whose time is over in the feed at a path, which may have folders before those of the site.
    func expiredGuids(of path: String) -> Set<String> {
        expiredGuids.reduce(into: []) { guids, own in
            guard own.key.isEmpty || own.key == path || path.hasSuffix("/" + own.key) else { return }
            guids.formUnion(own.value)
        }
    }
}
