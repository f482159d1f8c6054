import FeedValues

/// A feed of a release, as far as releases are compared: what it says of itself, and its items.
package struct FeedSnapshot: Sendable {
    /// Its name in reports: a path, or `stdin`.
    package let file: String
    /// Its path in the release, by which the two sides find each other.
    package let path: String
    /// What it says of itself.
    package let channel: ChannelSnapshot
    /// Its items, in their order.
    package let items: ItemTable
    /// The SHA-256 of its bytes.
    package let digest: [UInt8]

    /// The feed in some bytes.
    ///
    /// - Throws: `SnapshotError` when they are not a feed of RSS.
    package init(_ bytes: [UInt8], file: String, path: String? = nil) throws(SnapshotError) {
        var reader = SnapshotReader(file: file, path: path)
        reader.read(bytes)
        self = try reader.finish()
    }

    init(file: String, path: String, channel: ChannelSnapshot, items: ItemTable, digest: [UInt8]) {
        self.file = file
        self.path = path
        self.channel = channel
        self.items = items
        self.digest = digest
    }

    /// The date of its newest item.
    var newest: Timestamp? {
        items.records.lazy.map(\.date).filter { $0 != .min }.max().map { Timestamp(secondsSinceEpoch: $0) }
    }
}

/// Why bytes can't be compared with another release.
package struct SnapshotError: Error, Hashable, CustomStringConvertible {
    /// The file.
    package var file: String
    /// Whether it is well-formed, and something else than a feed of RSS.
    package var isOther = false
    /// The line from 1, where it is known.
    package var line: Int?
    /// What is the matter: lower case, no full stop.
    package var message: String

    package var description: String {
        "cannot read '\(file)': \(line.map { "line \($0): " } ?? "")\(message); "
            + "'podfeed validate' says more"
    }
}
