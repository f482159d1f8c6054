package import FeedValues
import PodcastModel

extension Catalog {
    /// The guids of episodes that feeds had and have no more, as it was planned, by the paths of the feeds; those that
    /// no feed has any more stand at an empty path.
    package func expiredGuids(asOf now: Timestamp) -> [String: Set<String>] {
        var guids: [String: Set<String>] = [:]
        for rest in rest.values { guids["", default: []].formUnion(rest.expired.compactMap(\.guid)) }
        for (show, entries) in zip(shows, episodes) {
            for feed in show.feeds where feed.timing.lifetime != nil {
                let gone = entries.filter { $0.hasLeft(feed, asOf: now) }.compactMap(\.guid)
                guard !gone.isEmpty, let path = path(of: feed, in: show.id) else { continue }
                guids[path, default: []].formUnion(gone)
            }
        }
        return guids.filter { !$0.value.isEmpty }
    }

    /// Where the first page of a feed lies in the site.
    private func path(of feed: FeedDefinition, in show: String) -> String? {
        files.first { $0.content == .feed(show: show, id: feed.id, page: 1) }?.path
    }
}

extension EpisodeEntry {
    /// Whether a feed had it, and its time there is over.
    fileprivate func hasLeft(_ feed: FeedDefinition, asOf now: Timestamp) -> Bool {
        guard isIncluded(in: feed.selection), let release else { return false }
        return feed.timing.end(of: release).map { $0 <= now } ?? false
    }
}
