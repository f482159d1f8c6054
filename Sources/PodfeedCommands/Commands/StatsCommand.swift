import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog
import PodcastModel

/// `podfeed stats`: how large feeds are, what makes them so, and how they grow.
struct StatsCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Say how large feeds are, what makes them so, and when they will be too large.",
        usage: "podfeed stats [<options>] [<feed> …]",
        discussion: """
            Without a feed, those of the catalogue are measured as a build would make them now; nothing is written. \
            With feeds, those are: files, folders in which they lie, patterns; - is what is piped in.

            What grows is looked at over the twelve months before now, which --as-of may set.

            EXAMPLES:
              podfeed stats
              podfeed stats --format markdown
              podfeed stats public/deep-dive/feed.xml 'archive/**/*.xml.gz'
              curl -s https://example.com/feed.xml | podfeed stats --format json -

            EXIT STATUS:
              0   the feeds were measured
              2   one of them, or the catalogue, can't be read
            """
    )

    @Argument(
        help: "Feeds, folders in which they lie, or patterns such as '**/*.xml'; - is what is piped in.",
        completion: .file(extensions: ["xml", "rss", "gz"]))
    var feed: [String] = []

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require([.text, .json, .markdown], for: "the numbers of feeds")
        guard feed.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("'-' is given twice: what is piped in can be read once")
        }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let feeds =
            feed.isEmpty
            ? try await catalogueFeeds(asOf: now, in: surroundings) : try await named(asOf: now, in: surroundings)
        let text =
            switch options.format {
            case .json: StatsJSON.text(feeds, asOf: now)
            case .markdown: StatsMarkdown.text(feeds)
            default: StatsText(feeds, style: options.style(in: surroundings)).text
            }
        try surroundings.console.output.write(text)
        return .clean
    }

    /// The feeds that were named, pages put together.
    private func named(asOf now: Timestamp, in surroundings: Surroundings) async throws -> [FeedStatistics] {
        let sources = try feed.flatMap { try FeedSource.all(argument: $0) }
        let pages = await sources.concurrentlyMapped(jobs: options.jobs(in: surroundings)) { source in
            Result { try StatsCommand.page(source, in: surroundings) }
        }
        return MeasuredPage.feeds(of: try pages.map { try $0.get() }).compactMap { FeedStatistics(of: $0, asOf: now) }
    }

    private static func page(_ source: FeedSource, in surroundings: Surroundings) throws -> MeasuredPage {
        do {
            return try source.read(in: surroundings) { next in
                var meter = try PageMeter(file: source.name)
                while case let chunk = try next(), !chunk.isEmpty { meter.read(chunk) }
                return try meter.finish()
            }
        } catch let error as SnapshotError {
            throw CannotRun("\(error)")
        }
    }

    /// The feeds that a build would make of the catalogue now.
    private func catalogueFeeds(asOf now: Timestamp, in surroundings: Surroundings) async throws -> [FeedStatistics] {
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let known = CatalogueLock(of: sources)
        let catalog = try await CatalogueLoad(options, in: surroundings)
            .catalog(of: sources, released: known.released, asOf: now)
        let errors = catalog.findings.count { $0.severity == .error }
        if errors > 0 {
            surroundings.console.error.writeIfPossible(
                "podfeed: the catalogue has \(errors) \(errors == 1 ? "error" : "errors"), and what is wrong is not "
                    + "counted: see 'podfeed build'\n")
        }
        let orders = FeedOrder.all(of: catalog)
        let feeds = await orders.concurrentlyMapped(jobs: options.jobs(in: surroundings)) { order in
            Result { try StatsCommand.feed(order, of: catalog, asOf: now) }
        }
        return try feeds.compactMap { try $0.get() }
    }

    private static func feed(_ order: FeedOrder, of catalog: Catalog, asOf now: Timestamp) throws -> FeedStatistics? {
        let feed = try BuiltFeed(order, of: catalog, by: SiteBuild.writer)
        var pages: [MeasuredPage] = []
        for (number, path) in order.pages.enumerated() {
            var meter = try PageMeter(file: path)
            try feed.page(number).write { meter.read($0) }
            pages.append(try meter.finish())
        }
        let definition = catalog.shows[order.show].feeds[order.feed]
        let most = [definition.selection.limit, definition.pageSize?.value].compactMap(\.self).min()
        return FeedStatistics(of: pages, mostItems: most, asOf: now)
    }
}
