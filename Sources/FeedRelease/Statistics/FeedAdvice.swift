/// What would make a feed smaller, and how small.
package struct FeedAdvice: Hashable, Sendable {
    /// A key of a feed in the catalogue.
    package enum Key: String, Sendable {
        /// The older episodes on pages of their own.
        case pageSize = "page-size"
        /// No older episodes.
        case limit
        /// The older episodes without notes.
        case shortAfter = "short-after"
    }

    /// The key.
    package var key: Key
    /// Its value: so many episodes.
    package var items: Int
    /// How many bytes apps would fetch.
    package var bytes: Int

    /// A piece of advice.
    package init(_ key: Key, items: Int, bytes: Int) { (self.key, self.items, self.bytes) = (key, items, bytes) }
}
