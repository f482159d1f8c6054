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
        var retractions = known.retractions
        for (show, rest) in catalog.rest where !rest.expired.isEmpty {
            retractions.paths.formUnion(rest.expiredMedia)
            for entry in rest.expired {
                let identity = EpisodeIdentity(show: show, slug: entry.slug)
                // The lock knows its former names and files as well, if it was recorded.
                retractions.paths.formUnion(known.lock[identity]?.paths ?? [])
                retractions.prefixes += known.lock[identity]?.beginnings ?? identity.beginnings
            }
        }
        self.retractions = retractions
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
