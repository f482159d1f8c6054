import FeedRelease
import PodcastCatalog
import Publishing

/// The feeds of a target beside those that would be published now.
struct LiveFeeds {
    /// The paths of the feeds that the target has.
    private(set) var paths: Set<String> = []
    /// The guids of the episodes that are in one of them.
    private(set) var guids: Set<String> = []
    /// What those fields are called in which an episode differs, by its guid; none when it differs in nothing.
    private(set) var changes: [String: [String]] = [:]

    private static let mostBytes = 256 << 20

    /// Compares the feeds of a catalogue with those of a target.
    ///
    /// Throws `CannotRun` where a feed of the target can't be read.
    init(of catalog: Catalog, at target: any PublishingTarget) async throws {
        var old: [FeedSnapshot] = []
        var new: [FeedSnapshot] = []
        for order in FeedOrder.all(of: catalog) {
            let feed = try BuiltFeed(order, of: catalog, by: SiteBuild.writer)
            for (number, path) in order.pages.enumerated() {
                var reader = SnapshotReader(file: path)
                try feed.page(number).write { reader.read($0) }
                new.append(try reader.finish())
                guard let bytes = try await target.read(path, limit: LiveFeeds.mostBytes) else { continue }
                paths.insert(path)
                do {
                    old.append(try FeedSnapshot(bytes, file: path))
                } catch {
                    throw CannotRun("cannot read '\(path)' of \(target.name): \(error)", help: "publish it again")
                }
            }
        }
        for feed in old { note(feed) }
        let difference = ReleaseDifference(
            from: ReleaseSnapshot(name: target.name, feeds: old), to: ReleaseSnapshot(name: "now", feeds: new))
        for feed in difference.feeds { note(feed) }
    }

    private mutating func note(_ feed: FeedSnapshot) {
        for index in 0..<feed.items.count { guids.insert(feed.items[index].guid) }
    }

    private mutating func note(_ feed: FeedDifference) {
        for change in feed.changed {
            guard let item = feed.newItem(change.new) else { continue }
            let fields = feed.fields(of: change).map(\.field)
            let known = changes[item.guid] ?? []
            changes[item.guid] = known + fields.filter { !known.contains($0) }
        }
    }
}
