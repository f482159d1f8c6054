import Diagnostics
import Digests
import FeedRelease
import FeedValues
import Foundation
import PodcastCatalog
import Publishing

/// Compares the feeds of a release with those that are live.
struct LiveComparison {
    /// What is published, and what is there.
    let publication: Publication
    /// The release.
    let release: Release
    /// Where it goes.
    let target: any PublishingTarget
    /// The lock, if there is a catalogue.
    let lock: CatalogueLock?
    /// The catalogue, if it was read.
    let catalogue: PublishedCatalogue?

    /// How many bytes a feed may have that is read from a target.
    private static let limit = 1 << 30

    /// What the release changes; `nil` when no feed is live that it would change.
    ///
    /// Of feeds that stay as they are nothing is read.
    func difference(asOf now: Timestamp) async throws -> ReleaseDifference? {
        let folders = changedFolders
        guard !folders.isEmpty else { return nil }
        var facts = DifferenceFacts()
        facts.now = now
        facts.retractedGuids = Set(lock?.lock.retracted.flatMap(\.guids) ?? [])
        facts.heldBackGuids = Set(catalogue?.heldBack.compactMap(\.guid) ?? [])
        facts.expiredGuids = catalogue?.expiredGuids ?? [:]
        let old = try await liveFeeds(in: folders)
        guard !old.isEmpty else { return nil }
        let new = try release.files.filter {
            isFeed($0.path, $0.stage) && folders.contains(LiveComparison.folder($0.path))
        }
        .map { try feed(at: release.folder + "/" + $0.path, path: $0.path) }
        addDigests(old, new, to: &facts)
        return ReleaseDifference(
            from: ReleaseSnapshot(name: target.name, feeds: old),
            to: ReleaseSnapshot(name: release.folder, feeds: new), facts: facts)
    }

    /// The folders in which a feed, or a page of one, changes or goes.
    private var changedFolders: Set<String> {
        let plan = publication.plan
        let sent = plan.replaced.filter { isFeed($0.path, $0.stage) }.map(\.path)
        let gone = (plan.left + plan.removed.keys).filter { path in
            publication.live.entries[path].map { isFeed(path, $0.stage) } ?? false
        }
        return Set((sent + gone).map(LiveComparison.folder))
    }

    /// The feeds that are live in some folders; those that stay are read from the release, which has the same bytes.
    private func liveFeeds(in folders: Set<String>) async throws -> [FeedSnapshot] {
        var paths = publication.live.entries.filter { isFeed($0.key, $0.value.stage) }.map(\.key)
        // Without a journal, what is replaced is all that is known to be there.
        if paths.isEmpty { paths = publication.plan.replaced.filter { isFeed($0.path, $0.stage) }.map(\.path) }
        let changed = Set(publication.plan.replaced.map(\.path))
        let own = Set(release.files.map(\.path)).subtracting(changed)
        var feeds: [FeedSnapshot] = []
        for path in paths.sorted() where folders.contains(LiveComparison.folder(path)) {
            if own.contains(path) {
                feeds.append(try feed(at: release.folder + "/" + path, path: path))
            } else if let bytes = try await target.read(path, limit: LiveComparison.limit) {
                // What is live and no feed can't be compared; it is replaced.
                if let feed = try? FeedSnapshot(bytes, file: "\(path) in \(target.name)", path: path) {
                    feeds.append(feed)
                }
            }
        }
        return feeds
    }

    private func feed(at place: String, path: String) throws -> FeedSnapshot {
        guard let data = FileManager.default.contents(atPath: place) else {
            throw CannotRun("cannot read '\(place)'", help: "build again")
        }
        return try FeedSnapshot([UInt8](data), file: place, path: path)
    }

    /// The digests of files that both releases have at one address.
    private func addDigests(_ old: [FeedSnapshot], _ new: [FeedSnapshot], to facts: inout DifferenceFacts) {
        let files = release.list.entries
        for feed in new {
            guard let address = feed.channel.selfAddress, address.hasSuffix("/" + feed.path) else { continue }
            let site = address.dropLast(feed.path.count)
            let addresses =
                [feed.channel.image].compactMap(\.self) + (0..<feed.items.count).map { feed.items[$0].address }
            for address in addresses where address.hasPrefix(site) {
                guard let path = address.dropFirst(site.count).removingPercentEncoding,
                    let before = publication.live.entries[path], let after = files[path]
                else { continue }
                facts.oldDigests[address] = before.sha256.description
                facts.newDigests[address] = after.sha256.description
            }
        }
    }

    private func isFeed(_ path: String, _ stage: ReleaseStage) -> Bool {
        stage != .assets && (path.hasSuffix(".xml") || path.hasSuffix(".rss"))
    }

    private static func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
