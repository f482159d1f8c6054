import Diagnostics
import Digests
import FeedValues
import PodcastModel

/// One way through the shows of a catalogue, some of them and a part of their episodes at a time.
///
/// While a part is read, what became of the part before it is collected. Texts are let go as soon as they have been read. Files that texts name are looked at in between: `wanted` says of
/// which the facts are asked for, `learn` takes them.
struct CatalogPass: Sendable {
    /// How many shows are open at a time.
    private static let showsAtATime = 256
    /// How many episodes are read at a time.
    private static let episodesAtATime = 512

    private let sources: CatalogSources
    private let network: NetworkReader
    private let isKeeping: Bool
    private let commonKey: [UInt8]
    private var context: CatalogContext
    private var nextShow = 0
    private var open: [OpenShow] = []
    private var backgrounds: [ShowBackground] = []
    private var waiting: ArraySlice<(show: Int, index: Int)> = []
    private var part: [DraftShare] = []
    private var settled: [DraftShare] = []
    private let earlier: EarlierEpisodes?
    private let collection: EpisodeCollection
    private var decoded: [DecodedShow] = []
    private var absent: [String: AbsentMedium] = [:]

    /// The media and pictures whose facts are asked for next.
    private(set) var wanted = WantedFiles()
    /// How far it is.
    private(set) var progress: CatalogProgress

    /// The beginning, when the files that all shows have in common have been read.
    ///
    /// - Parameters:
    ///   - files: what is at the paths that they name.
    ///   - facts: what is known of those files.
    ///   - store: where what is made of episodes goes; without one the episodes themselves are kept.
    init(
        _ sources: CatalogSources, files: LocalFiles, facts: LocalFacts, options: CatalogOptions,
        store: EpisodeStore?
    ) {
        self.sources = sources
        var network = NetworkReader(sources, files: files, facts: facts)
        context = network.context(options, jobs: sources.jobs)
        self.network = network
        collection = EpisodeCollection(store: store)
        earlier = store?.earlier
        isKeeping = store == nil
        commonKey = store == nil ? [] : EpisodeKey.common(sources, context, maker: options.maker)
        progress = CatalogProgress(shows: sources.shows.count)
    }

    /// Reads the definitions of the next shows; false when there are no more.
    mutating func openShows() -> Bool {
        let ids = sources.shows[nextShow...].prefix(CatalogPass.showsAtATime)
        guard !ids.isEmpty else { return false }
        nextShow += ids.count
        let read = Array(ids).map(jobs: sources.jobs) { [folder = sources.folder] id in
            ShowSource(id: id, folder: FileSystem.join(folder, id))
        }
        wanted = WantedFiles()
        for source in read {
            look(at: source.definition.covers(in: source.folder))
        }
        open = read.map { OpenShow($0, basics: ShowBasics(of: $0)) }
        return true
    }

    /// Takes what was learned of the files that were wanted.
    mutating func learn(_ facts: LocalFacts) {
        context.facts.add(facts)
        wanted = WantedFiles()
    }

    /// Takes in what the definitions say.
    mutating func readDefinitions() {
        open = open.map(jobs: sources.jobs) { [context] show in
            var reader = ShowReader(show.source, context: context)
            return reader.open()
        }
        if !isKeeping {
            for index in open.indices {
                open[index].key = EpisodeKey.show(
                    open[index].source, guid: open[index].basics.guid, commonKey)
            }
        }
        backgrounds = open.map { ShowBackground($0) }
        var episodes: [(show: Int, index: Int)] = []
        var counts: [Int] = []
        for (number, show) in open.enumerated() {
            let indices = show.source.episodeIndices
            counts.append(indices.count)
            episodes += indices.map { (number, $0) }
        }
        collection.begin(counts)
        waiting = episodes[...]
        progress.expect(episodes: episodes.count)
    }

    /// Reads the next texts of episodes; false when the open shows have no more.
    ///
    /// - Parameter write: what `decode` gets, too.
    mutating func readTexts(_ write: (@Sendable (Episode) -> [EpisodeText])?) -> Bool {
        let next = waiting.prefix(CatalogPass.episodesAtATime)
        guard !next.isEmpty else { return false }
        waiting = waiting.dropFirst(next.count)
        let shares = stride(from: next.startIndex, to: next.endIndex, by: DraftShare.size).map {
            next[$0..<min($0 + DraftShare.size, next.endIndex)]
        }
        let before = settled
        settled = []
        part = shares.map(jobs: sources.jobs) { [collection] in
            collection.take(before)
        } _: { [backgrounds, context, earlier] share in
            DraftShare(
                share.map { episode in
                    let show = backgrounds[episode.show]
                    var draft = EpisodeDraft(episode.index, in: episode.show, of: show, earlier: earlier)
                    draft.settle(of: show, context: context, write)
                    return draft
                })
        }
        wanted = WantedFiles()
        for share in part { look(at: share.references) }
        return true
    }

    /// Makes of the texts what is to be known of the episodes.
    mutating func decode(_ write: (@Sendable (Episode) -> [EpisodeText])?) {
        _ = part.map(jobs: sources.jobs) { [backgrounds, context] in
            $0.settle(of: backgrounds, context: context, write)
        }
        progress.finish(episodes: part.reduce(0) { $0 + $1.count })
        settled = part
        part = []
    }

    /// Ends the open shows, of which all episodes have been read.
    mutating func closeShows() {
        progress.finish(shows: open.count)
        collection.take(settled)
        settled = []
        var episodes = Array(collection.end().reversed())
        var shows = Array(open.reversed())
        open = []
        backgrounds = []
        // Each is closed by its only owner, which need not copy its episodes.
        while var show = shows.popLast() {
            if let part = episodes.popLast() { show.take(part) }
            decoded.append(show.close(asOf: context.asOf, released: context.released, named: context.files))
        }
    }

    /// The catalogue, when there are no more shows.
    consuming func finish() -> Catalog {
        var assembly = CatalogAssembly(log: network.log)
        assembly.reportStrays(among: context.templates, of: decoded)
        var catalog = assembly.catalog(of: decoded, site: network.isAddressed ? context.site.value : nil)
        catalog.ruleSettings = network.ruleSettings + decoded.flatMap(\.ruleSettings)
        catalog.store = collection.keep()
        catalog.facts = context.facts
        catalog.fingerprint = CatalogFingerprint(
            texts: CatalogFingerprint.catalog(sources, shows: decoded.map(\.fingerprint)), files: context.files)
        for show in decoded { catalog.basics[show.basics.id] = show.basics }
        catalog.absent = absent
        catalog.context = context
        return catalog
    }

    private mutating func look(at references: [FileReference]) {
        for reference in references {
            let state = context.files.look(at: reference.path)
            if reference.kind == .media, lookForRelease(of: reference.path, state) { continue }
            if state == .file { wanted.add(reference, unless: context.facts) }
        }
    }

    /// Whether a media file is not here, but is known from its release.
    private mutating func lookForRelease(of path: LocalPath, _ state: LocalFiles.State) -> Bool {
        if state == .absent { return true }
        guard let medium = context.released.medium(at: path) else { return false }
        switch state {
        case .missing: absent[path.path] = AbsentMedium(medium: medium)
        case .file:
            guard let stamp = context.files.stamp(of: path), stamp.bytes <= LargeFilePointer.maximumSize,
                let pointer = FileSystem.bytes(of: path.path).flatMap(LargeFilePointer.init)
            else { return false }
            absent[path.path] = AbsentMedium(medium: medium, pointer: pointer)
        case .absent, .folder, .outside: return false
        }
        context.files.noteAbsent(path)
        context.facts.media[path.path] = medium.facts
        return true
    }
}

extension LocalFacts {
    /// Adds what was learned of more files.
    mutating func add(_ more: LocalFacts) {
        media.merge(more.media) { _, new in new }
        pictures.merge(more.pictures) { _, new in new }
        problems.merge(more.problems) { _, new in new }
    }
}
