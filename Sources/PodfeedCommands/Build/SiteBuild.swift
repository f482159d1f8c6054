import Diagnostics
import Digests
import FeedValidation
import FeedValues
import FeedWriting
import PodcastCatalog
import PodcastModel
import SiteFolder

/// A new site in the making: its feeds are validated as they are written.
struct SiteBuild: ~Copyable {
    /// What was found in each feed, in the order of the feeds.
    private(set) var reports: [Report] = []

    /// How much the findings of rules matter.
    private(set) var settings: RuleSettings

    private let folder: String
    private let validator: FeedValidator
    private let now: Timestamp
    /// What is known of the feeds of the last build, and of those of this one.
    private(set) var memory: FeedMemory
    /// The first later time at which a report would be another.
    private(set) var until: Timestamp?
    private var staged: StagedSite
    private var files = 0
    private var told: ToldFindings

    /// The writer of all feeds.
    static let writer = FeedWriter(generator: "Podfeed \(ToolVersion.current)")

    /// The beginning of a site that shall be in a folder.
    ///
    /// - Parameters:
    ///   - asOf: the time to take for now.
    ///   - assets: what is known of its files.
    ///   - findings: what was found in the catalogue, and is not told again of the feeds.
    ///   - memory: what is known of the feeds of the last build.
    ///   - validator: what the feeds are held against.
    ///   - copies: which files of the last site are known to be copies of which.
    init(
        at folder: String, asOf: Timestamp, settings: RuleSettings, assets: AssetFacts, after findings: [Finding],
        memory: FeedMemory, validator: FeedValidator, copies: CopyMemory
    ) throws {
        var options = validator.options
        options.asOf = asOf
        options.assets = assets
        told = ToldFindings(CatalogFindings(findings))
        self.folder = folder
        self.memory = memory
        now = asOf
        self.settings = settings
        self.validator = validator.with(options)
        staged = try StagedSite.stage(at: folder, copies: copies)
    }

    /// Adds a file that the catalogue asks for and that is no feed.
    mutating func add(_ file: OutputFile, of catalog: Catalog) throws {
        switch file.content {
        case .file(let path):
            guard catalog.absent[path] == nil else { return }
            files += 1
            try staged.copy(file.path, from: path, bytes: catalog.facts.media[path]?.bytes)
        case .chapters(let list):
            files += 1
            try staged.write(file.path, ChaptersWriter().bytes(of: list))
        case .transcript(let path, let format):
            // What can't be read is told of the file itself.
            guard let bytes = ConvertedTranscript.bytes(of: path, as: format) else { return }
            files += 1
            try staged.write(file.path, bytes)
        case .feed: return
        }
    }

    /// Notes in the site which files it lacks, for whoever publishes it.
    mutating func addList(ofAbsent files: [String: ReleasedMedium]) throws {
        guard !files.isEmpty else { return }
        let list = AbsentFiles(
            files.mapValues { AbsentFiles.File(bytes: $0.facts.bytes, digest: $0.digest.description) })
        try staged.write(AbsentFiles.name, Array(list.text.utf8))
    }

    /// Adds feeds, of which some pages are written and validated at the same time.
    mutating func add(
        _ feeds: [FeedOrder], of catalog: Catalog, jobs: Int, progress: (_ done: Int, _ path: String) -> Void
    ) async throws {
        var pages: [(page: FeedPage, path: String)] = []
        var done = 0
        for (index, order) in feeds.enumerated() {
            let feed = try BuiltFeed(order, of: catalog, by: SiteBuild.writer)
            for (number, path) in order.pages.enumerated() {
                pages.append((feed.page(number), path))
                // So many reports and no more are in memory before they are thinned out.
                let isLast = index == feeds.count - 1 && number == order.pages.count - 1
                guard isLast || pages.count >= 16 * jobs else { continue }
                try await add(pages, jobs: jobs) { progress(done + $0, $1) }
                done += pages.count
                pages = []
            }
        }
    }

    private mutating func add(
        _ pages: [(page: FeedPage, path: String)], jobs: Int, progress: (_ done: Int, _ path: String) -> Void
    ) async throws {
        var orders: [(page: FeedPage, path: String, place: StagedPlace)] = []
        for (page, path) in pages { orders.append((page, path, try staged.place(path))) }
        // A single large feed is worth as many threads as many small ones.
        let share = max(1, jobs / orders.count)
        let results = await orders.concurrentlyMapped(jobs: jobs) { number, order in
            progress(number, order.path)
        } transform: { [folder, validator, memory, now] page, path, place in
            Result {
                try FeedBuild(page, named: folder + "/" + path, by: validator, memory: memory, asOf: now, jobs: share)
                    .write(to: place)
            }
        }
        for (order, result) in zip(orders, results) { try take(try result.get(), of: order.page.feed.show) }
    }

    private mutating func take(_ result: FeedBuild.Outcome, of show: String) throws {
        switch result {
        case .written(let file, let report, let known):
            files += 1
            memory.note(known)
            until = [until, known.until].compactMap(\.self).min()
            staged.take(file)
            reports.append(told.remainder(of: settings.apply(to: report) { _ in show }))
        case .unwritable(let report):
            files += 1
            // No setting may hide that a feed could not be written.
            reports.append(report)
        }
    }

    /// Which files of the site are copies of which, for the next build.
    var copies: CopyMemory { staged.copies }

    /// What is in the site so far.
    var summary: SiteSummary { SiteSummary(folder: folder, feeds: reports.count, others: files - reports.count) }

    /// Puts the site in its folder.
    consuming func commit() throws -> SiteChange { try staged.commit() }
}
