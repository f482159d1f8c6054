import Diagnostics
import Digests
import FeedRelease
import FeedValues
import PodcastCatalog
import PodcastModel

/// A catalogue in the terms of the lock.
struct PresentCatalogue: Sendable {
    /// The catalogue.
    let catalog: Catalog
    /// The digests of media files, by their paths, as far as somebody asked.
    var digests: [String: ContentDigest] = [:]

    /// All of its episodes: those that listeners get, then the others of each show.
    var episodes: [PresentEpisode] {
        var all: [PresentEpisode] = []
        forEachPart { all += $0 }
        return all
    }

    /// Gives all episodes to a closure, so many at a time that they cost little memory.
    func forEachPart(_ body: ([PresentEpisode]) -> Void) {
        for (show, entries) in zip(catalog.shows, catalog.episodes) {
            let folder = catalog.episodeFolder(of: show.id) + "/"
            for start in stride(from: 0, to: entries.count, by: 1024) {
                body(entries[start...].prefix(1024).map { episode($0, of: show.id, in: folder, .released) })
            }
        }
        for (show, rest) in catalog.rest {
            let folder = catalog.episodeFolder(of: show) + "/"
            body(rest.others.map { episode($0, of: show, in: folder, PresentCatalogue.state($0)) })
            body(rest.expired.map { episode($0, of: show, in: folder, $0.end.map { .expired($0) } ?? .unreadable) })
            body(rest.retracted.map { episode($0, of: show, in: folder, .retracted) })
        }
    }

    /// The feeds that it makes.
    var feeds: [PresentFeed] {
        catalog.shows.flatMap { show in
            show.feeds.map { feed in
                PresentFeed(
                    FeedIdentity(show: show.id, feed: feed.id), guid: feed.channel.guid.value,
                    statesGuid: feed.channel.guid.origin.kind == .written,
                    // The lock need not know by which address those read it who were given one.
                    address: feed.isPrivate ? nil : feed.address.value.description)
            }
        }
    }

    /// The shows of which not everything could be read.
    var unreadShows: Set<String> { Set(catalog.rest.filter { !$0.value.isReadable }.keys) }

    /// The media files of the episodes that listeners get, as paths that open them, each once.
    ///
    /// - Parameter isWanted: whether one matters, by its path in the site.
    func mediaFiles(where isWanted: (String) -> Bool) -> [String] {
        var seen: Set<String> = []
        for entry in catalog.episodes.joined() {
            for medium in entry.media where catalog.absent[medium.file] == nil && isWanted(medium.path) {
                seen.insert(medium.file)
            }
        }
        return seen.sorted()
    }

    /// The episode of an identity.
    func episode(_ identity: EpisodeIdentity) -> PresentEpisode? { episodes.first { $0.identity == identity } }

    private func episode(
        _ entry: EpisodeEntry, of show: String, in folder: String, _ state: PresentEpisode.State
    ) -> PresentEpisode {
        let file = folder + entry.file
        let guid = entry.guidPlace.origin(in: file)
        return PresentEpisode(
            EpisodeIdentity(show: show, slug: entry.slug), state, guid: entry.guid, statesGuid: guid.kind == .written,
            guidPlace: guid.location,
            datePlace: entry.datePlace.origin(in: file).location,
            media: entry.media.compactMap { medium($0, in: file) })
    }

    private func medium(_ medium: NamedMedium, in file: String) -> PresentMedium? {
        guard let facts = catalog.facts.media[medium.file] else { return nil }
        let absent = catalog.absent[medium.file]
        return PresentMedium(
            path: medium.path, bytes: absent?.pointer?.bytes ?? facts.bytes,
            digest: absent.map { $0.pointer?.digest ?? $0.medium.digest } ?? digests[medium.file], type: facts.type,
            milliseconds: facts.duration.milliseconds, place: medium.place.origin(in: file).location)
    }

    private static func state(_ entry: EpisodeEntry) -> PresentEpisode.State {
        guard entry.isWhole else { return .unreadable }
        return entry.isDraft ? .draft : entry.beginning.map { .future($0) } ?? .unreadable
    }
}
