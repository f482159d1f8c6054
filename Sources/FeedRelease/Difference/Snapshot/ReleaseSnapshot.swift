import FeedValues

/// The feeds of a release.
package struct ReleaseSnapshot: Sendable {
    /// What people call it: a file, a folder, a revision.
    package var name: String
    /// Its feeds.
    package var feeds: [FeedSnapshot]

    /// A release of some feeds.
    package init(name: String, feeds: [FeedSnapshot]) {
        self.name = name
        self.feeds = feeds
    }

    /// A release of feeds by their paths, from their bytes.
    ///
    /// - Throws: `SnapshotError` when one of them is not a feed of RSS.
    package init(name: String, files: [(path: String, bytes: [UInt8])]) throws(SnapshotError) {
        var feeds: [FeedSnapshot] = []
        for file in files { feeds.append(try FeedSnapshot(file.bytes, file: file.path)) }
        self.init(name: name, feeds: feeds)
    }

    /// The feeds with their pages (RFC 5005): of each the first page before the others, in the order of the feeds.
    var paged: [PagedFeed] { PagedFeed.all(of: feeds) }
}
