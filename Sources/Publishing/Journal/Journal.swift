package import Digests
package import FeedValues

/// What a target's `.podfeed/journal.json` says: what was published, what is under way, what was before.
package struct Journal: Hashable, Sendable {
    /// A release that was published.
    package struct Published: Hashable, Sendable {
        /// The id of the release.
        package var id: String
        /// When it was published.
        package var date: Timestamp

        /// A release that was published.
        package init(id: String, date: Timestamp) {
            self.id = id
            self.date = date
        }
    }

    /// What a publisher has begun and not ended.
    package struct UnderWay: Hashable, Sendable {
        /// The id of the release.
        package var id: String
        /// When it was begun.
        package var began: Timestamp
        /// What makes the new release of the one that is live.
        package var change: FileChange
        /// Whether it restores the release before.
        package var isRollback: Bool

        /// What a publisher has begun.
        package init(id: String, began: Timestamp, change: FileChange, isRollback: Bool = false) {
            self.id = id
            self.began = began
            self.change = change
            self.isRollback = isRollback
        }
    }

    /// The release before the one that is live, as far as it can be restored.
    package struct Previous: Hashable, Sendable {
        /// The release.
        package var published: Published
        /// What makes it of the one that is live.
        package var change: FileChange

        /// The release before.
        package init(published: Published, change: FileChange) {
            self.published = published
            self.change = change
        }
    }

    /// What is live; `nil` before the first release is whole.
    package var live: Published?
    /// The files that are live.
    package var files: FileList
    /// What is under way.
    package var underWay: UnderWay?
    /// What was live before.
    package var previous: Previous?
    /// The digests of the files that are kept in `.podfeed/previous/`.
    package var kept: Set<Digest>
    /// Files of earlier releases that are still there, and that no release since names.
    package var leftovers: FileList

    /// A journal of nothing yet.
    package init() {
        files = FileList()
        kept = []
        leftovers = FileList()
    }
}
