import Diagnostics
import FeedValidation
import FeedValues
import FeedWriting
import MediaProbing
import PodcastCatalog
import PodcastModel
import SiteFolder

/// The way from a catalogue's files to a site, in order: read, probe, assemble, write and validate, replace.
struct SiteBuild {
    var folder: String
    var output: String
    var site: WebAddress?
    var asOf: Timestamp
    var jobs: Int
    var failOn: FailureThreshold
    var progress: ProgressLine

    /// Builds the site; the folder is replaced only when no finding stands against it.
    func run() async throws -> BuildOutcome {
        let sources = try CatalogReader(root: folder).read()
        let facts = try await probe(sources)
        progress.show("reading the catalogue")
        let catalog = sources.catalog(facts: facts, asOf: asOf, site: site)
        var reports = [Report(file: sources.folder, findings: catalog.findings)]
        // A feed that lacks what is broken in its sources would be blamed for that a second time.
        guard failOn.status(for: reports) == .clean else {
            progress.erase()
            return BuildOutcome(reports: reports, output: output)
        }
        var staged = try StagedSite.stage(at: output)
        var feeds: [BuildOutcome.Feed] = []
        var trace = FeedTrace()
        for file in catalog.files {
            guard case .feed(let showID, let id) = file.content else {
                try place(file, in: &staged, facts)
                continue
            }
            guard let show = catalog.shows.first(where: { $0.id == showID }),
                let definition = show.feeds.first(where: { $0.id == id })
            else { continue }
            progress.show("writing \(file.path)")
            let feed = show.feed(definition)
            let report = try write(feed, to: file.path, in: &staged)
            reports.append(trace.traced(report, to: feed))
            feeds.append(BuildOutcome.Feed(path: "\(output)/\(file.path)", episodes: feed.episodes.count))
        }
        progress.erase()
        guard failOn.status(for: reports) == .clean else {
            staged.discard()
            return BuildOutcome(reports: reports, output: output)
        }
        let change = try staged.commit()
        return BuildOutcome(
            reports: reports, output: output, feeds: feeds, otherFiles: catalog.files.count - feeds.count,
            change: change)
    }

    /// Writes a feed and holds its bytes against the rules while they pass.
    private func write(_ feed: Feed, to path: String, in staged: inout StagedSite) throws -> Report {
        var options = ValidationOptions()
        options.asOf = asOf
        let name = "\(output)/\(path)"
        var validation = Validation(of: name, with: FeedValidator(options: options))
        do {
            try staged.write(path) { file in
                try FeedWriter(generator: "Podfeed \(ToolVersion.current)").write(feed) { bytes in
                    try file.append(bytes)
                    validation.read(bytes)
                }
            }
        } catch let error as FeedWritingError {
            return Report(file: name, findings: error.findings)
        }
        return validation.finish()
    }

    private func place(_ file: OutputFile, in staged: inout StagedSite, _ facts: LocalFacts) throws {
        switch file.content {
        case .feed: break
        case .chapters(let list): try staged.write(file.path, ChaptersWriter().bytes(of: list))
        case .file(let source):
            progress.show("copying \(source)")
            try staged.copy(
                file.path, from: source, bytes: facts.media[source]?.bytes ?? facts.pictures[source]?.bytes)
        }
    }

    private func probe(_ sources: CatalogSources) async throws -> LocalFacts {
        let store = ProbeCacheFile(folder: folder)
        let result = try await AssetProbe(jobs: jobs).probe(
            media: sources.localMedia, pictures: sources.localPictures, cache: store.read()
        ) { done, total in
            progress.show(done, of: total, "measuring media and pictures")
        }
        store.write(result.cache)
        return LocalFacts(
            media: result.media, pictures: result.pictures, problems: result.problems.mapValues(\.message))
    }
}
