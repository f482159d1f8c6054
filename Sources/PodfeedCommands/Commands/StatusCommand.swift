import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog
import Publishing

/// `podfeed status`: says where each episode stands between its file and those who listen.
struct StatusCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what is live, what is next and what is held back.",
        usage: "podfeed status [<target>] [<options>]",
        discussion: """
            Each episode of the catalogue is told with its state, a line each, below the counts of its show. Of a target \
            only the feeds are read, and held against those that a build would make now; without one, podfeed.lock says \
            what was released. Nothing is written. --quiet leaves the episodes out.

            EXAMPLES:
              podfeed status
              podfeed status web
              podfeed status web --format json

            EXIT STATUS:
              0   nothing is amiss
              1   something is: an episode that can't be read or is gone, one that is live and should not be
              2   the catalogue or the target can't be read
            """
    )

    @Argument(help: "A target of 'publish:' in podfeed.yaml, or a folder.", completion: .directory)
    var target: String?

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try options.format.require([.text, .json], for: "the status") }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let load = CatalogueLoad(options, in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let place = try await place(sources, in: surroundings)
        let known = CatalogueLock(of: sources)
        guard known.findings.isEmpty else {
            return try options.present([Report(file: known.file, findings: known.findings)], in: surroundings)
        }
        let catalog = try await load.catalog(of: sources, released: known.released, asOf: now)
        var live: LiveFeeds?
        if let place { live = try await LiveFeeds(of: catalog, at: place) }
        let report = StatusReport(PresentCatalogue(catalog: catalog), known.lock, live, target: place?.name)
        try surroundings.console.output.write(
            options.format == .json
                ? StatusJSON.text(report, asOf: now)
                : StatusText(report, style: options.style(in: surroundings), isShort: options.quiet).text)
        let isAmiss = report.hasFaults || catalog.findings.contains { $0.severity == .error }
        return isAmiss && options.failOn != .never ? .findings : .clean
    }

    private func place(_ sources: CatalogSources, in surroundings: Surroundings) async throws -> (any PublishingTarget)?
    {
        guard let target else { return nil }
        return try await PublishingDestination(target, sources.publishEntries)
            .target(cache: load(surroundings).path(".podfeed/publish"), environment: surroundings.environment)
    }

    private func load(_ surroundings: Surroundings) -> CatalogueLoad { CatalogueLoad(options, in: surroundings) }
}
