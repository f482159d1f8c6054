import FeedValidation

/// A size from which a feed is a burden, and when it reaches it.
package struct FeedMilestone: Hashable, Sendable {
    /// What is counted.
    package enum Measure: Hashable, Sendable {
        /// So many items.
        case items(Int)
        /// So many bytes.
        case bytes(Int)
    }

    /// When a feed reaches a size.
    package enum Reach: Hashable, Sendable {
        /// It is larger.
        case passed
        /// In so many months, from 1, at the pace of the last year.
        case months(Int)
        /// Not at this pace, or not in a hundred years.
        case never
    }

    /// The size.
    package var measure: Measure
    /// When the feed reaches it.
    package var reach: Reach

    /// A size, and when it is reached.
    package init(_ measure: Measure, _ reach: Reach) { (self.measure, self.reach) = (measure, reach) }

    /// The sizes that matter, those of items first.
    static let measures: [Measure] = [
        .items(FeedSizeLimit.items), .items(FeedSizeLimit.mostItems), .bytes(FeedSizeLimit.bytes),
        .bytes(FeedSizeLimit.mostBytes), .bytes(FeedSizeLimit.refusedBytes),
    ]
}
