package import FeedValues

/// Something that happens to an episode without anybody doing anything: it is due, or its time is over.
package struct PlannedChange: Hashable, Sendable {
    /// What happens.
    package enum Kind: String, Hashable, Sendable {
        /// It is released.
        case release
        /// A feed has it from now on, that others had before.
        case enters
        /// A feed has it no more, and others still do.
        case leaves
        /// No feed has it any more.
        case expires
    }

    /// When it happens.
    package var time: Timestamp
    /// The id of the show.
    package var show: String
    /// The slug of the episode.
    package var slug: String
    /// The name of the file of the episode.
    package var file: String
    /// What happens.
    package var kind: Kind
    /// The id of the feed, where one feed is meant.
    package var feed: String?
    /// The key that says so: `date`, `publish-after`, `expire-after`, `offset` or `expire`.
    package var key: String
}

extension PlannedChange: Comparable {
    /// Orders changes by time, then by show and episode.
    package static func < (left: PlannedChange, right: PlannedChange) -> Bool {
        if left.time != right.time { return left.time < right.time }
        return (left.show, left.slug, left.feed ?? "", left.kind.rawValue)
            < (right.show, right.slug, right.feed ?? "", right.kind.rawValue)
    }
}
