import Digests
import FeedRelease
import FeedValues
import FeedWriting
import PodcastCatalog
import PodcastModel

/// The way from the files of a catalogue to what it says, with what is kept of it in `.podfeed/`.
struct CatalogueLoad {
    private let options: GlobalOptions
    private let surroundings: Surroundings

    /// A load for a command.
    init(_ options: GlobalOptions, in surroundings: Surroundings) {
        self.options = options
        self.surroundings = surroundings
    }

    /// A path in the folder of `-C`.
    func path(_ name: String) -> String {
        options.directory == "." ? name : options.directory + (options.directory.hasSuffix("/") ? "" : "/") + name
    }

    /// What tells this build from any other that would make something else of the same files.
    var maker: String {
        "\(ToolVersion.current) \(SystemCall.programStamp) \(options.directory) \(options.site?.description ?? "")"
    }

    /// What the catalogue says, with the items of its episodes in a store.
    func catalog(
        of sources: CatalogSources, released: ReleasedIdentities, asOf now: Timestamp
    ) async throws -> Catalog {
        let start = ContinuousClock.now
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        guard let store = EpisodeStore(in: path(".podfeed")) else {
            throw CannotRun("no temporary file can be made", help: "free some space and build again")
        }
        var known = FileFacts(cachedIn: path(".podfeed/probe-cache"), jobs: options.jobs(in: surroundings))
        defer { known.save() }
        let catalog = try await sources.catalog(
            CatalogOptions(
                asOf: now, site: options.site, released: released, knownRules: { ExplainedRule.names }, maker: maker),
            store: store, write: CatalogueLoad.texts
        ) { wanted in
            try await known.facts(of: wanted) { progress.show($0, of: $1, "files examined") }
        } progress: { now in
            let elapsed = ContinuousClock.now - start
            // Of many shows, the episodes of only some are known.
            progress.show(
                now.shows > 1
                    ? Pace("shows read").text(now.showsDone, of: now.shows, after: elapsed)
                    : Pace("episodes read").text(now.episodesDone, of: now.episodes, after: elapsed))
        }
        surroundings.console.cover(catalog.privateTokens)
        return catalog
    }

    /// The catalogue in the terms of the lock, with the digests of media.
    ///
    /// - Parameter isWanted: whether the digest of a file matters, by its path in the site.
    func present(_ catalog: Catalog, digestsOf isWanted: (String) -> Bool) async -> PresentCatalogue {
        var present = PresentCatalogue(catalog: catalog)
        let files = present.mediaFiles(where: isWanted)
        guard !files.isEmpty else { return present }
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        var known = MediaDigests(cachedIn: path(".podfeed/digests"), jobs: options.jobs(in: surroundings))
        present.digests = await known.digests(of: files, stamp: catalog.stamp) {
            progress.show($0, of: $1, "media files compared")
        }
        return present
    }

    /// What feeds need of an episode.
    @Sendable private static func texts(of episode: Episode) -> [EpisodeText] {
        // An episode is large, and an array of episodes holds copies.
        var texts = [text(of: episode)]
        if episode.hasSeriesNumbering { texts.append(text(of: episode.withoutSeriesNumbering)) }
        return texts + episode.inOwnFeeds.map { text(of: $0.episode, for: $0.feed) }
    }

    private static func text(of episode: Episode, for feed: String? = nil) -> EpisodeText {
        let item = SiteBuild.writer.item(episode)
        return EpisodeText(bytes: item.bytes, elements: item.elements, feed: feed, findings: item.findings)
    }
}
