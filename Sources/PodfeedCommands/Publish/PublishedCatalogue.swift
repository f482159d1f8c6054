import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog
import Publishing

/// The catalogue behind a release, in what a publisher must know of it.
struct PublishedCatalogue {
    /// The lock as it was read.
    let known: CatalogueLock
    /// The lock as it is to be when the release is out.
    let next: IdentityLock
    /// The episodes that are held back.
    let heldBack: [HeldBackEpisode]

    /// The guids of the episodes whose time is over, by the paths of the feeds that had them.
    let expiredGuids: [String: Set<String>]
    /// What has to leave the target: files of episodes that were taken down, or whose time is over.
    let retractions: Retractions

    /// Reads a catalogue.
    init(
        _ sources: CatalogSources, _ known: CatalogueLock, _ options: GlobalOptions, in surroundings: Surroundings
    ) async throws {
        let now = try options.now(in: surroundings)
        let load = CatalogueLoad(options, in: surroundings)
        let catalog = try await load.catalog(of: sources, released: known.released, asOf: now)
        let present = await load.present(catalog) { _ in true }
        self.known = known
        next = known.lock.recording(present.episodes, feeds: present.feeds, at: now)
        heldBack = catalog.heldBack(asOf: now)
        expiredGuids = catalog.expiredGuids(asOf: now)
        let gone = Set(
            catalog.rest.flatMap { show, rest in
                rest.expired.map { EpisodeIdentity(show: show, slug: $0.slug) }
            })
        retractions = known.retractions.adding(known.lock.episodes.filter { gone.contains($0.identity) })
    }

    /// The lines that are new in the lock.
    var changes: [LockChange] { next.changes(from: known.lock) }
}

extension CatalogueLock {
    /// The guids of released episodes, by identity.
    var guids: [String: String] {
        Dictionary(lock.episodes.map { ($0.identity.description, $0.guid) }) { $1 }
    }

    /// The files that have to leave the site.
    var retractions: Retractions {
        let retracted = lock.retracted
        return Retractions(paths: Set(retracted.flatMap(\.paths)), prefixes: retracted.flatMap(\.prefixes))
    }
}

extension Retractions {
    /// These, and all files of episodes that were released.
    fileprivate func adding(_ episodes: [LockedEpisode]) -> Retractions {
        Retractions(
            paths: paths.union(episodes.flatMap(\.paths)), prefixes: prefixes + episodes.flatMap(\.beginnings))
    }
}
