import Diagnostics
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
    private let writer = FeedWriter(generator: "Podfeed \(ToolVersion.current)")
    private let validator: FeedValidator
    private var lines = SourceLines()
    private var staged: StagedSite
    private var files = 0
    private var told = ToldFindings()

    /// The beginning of a site that shall be in a folder.
    init(at folder: String, asOf: Timestamp, settings: RuleSettings) throws {
        var options = ValidationOptions()
        options.asOf = asOf
        self.folder = folder
        self.settings = settings
        validator = FeedValidator(options: options)
        staged = try StagedSite.stage(at: folder)
    }

    /// Adds a file that the catalogue asks for.
    mutating func add(_ file: OutputFile, of catalog: Catalog, facts: LocalFacts) throws {
        files += 1
        switch file.content {
        case .file(let path):
            try staged.copy(file.path, from: path, bytes: facts.media[path]?.bytes)
        case .chapters(let list):
            try staged.write(file.path, ChaptersWriter().bytes(of: list))
        case .feed(let show, let id):
            guard let show = catalog.shows.first(where: { $0.id == show }),
                let definition = show.feeds.first(where: { $0.id == id })
            else { return }
            try add(show.feed(definition), of: show.id, at: file.path)
        }
    }

    /// Puts the site in its folder, and says what became of it.
    consuming func commit() throws -> String {
        let (feeds, rest) = (reports.count, files - reports.count)
        let count = "\(feeds) \(feeds == 1 ? "feed" : "feeds") and \(rest) other \(rest == 1 ? "file" : "files")"
        let folder = folder
        return switch try staged.commit() {
        case .created: "\(folder): made with \(count)"
        case .replaced: "\(folder): replaced, with \(count)"
        case .unchanged: "\(folder): unchanged, with \(count)"
        }
    }

    private mutating func add(_ feed: Feed, of show: String, at path: String) throws {
        let name = folder + "/" + path
        do {
            var report = try write(feed, at: path, named: name)
            try FeedTrace(of: feed, by: writer).addSources(to: &report, lines: &lines)
            reports.append(told.remainder(of: settings.apply(to: report) { _ in show }))
        } catch let error as FeedWritingError {
            // No setting may hide that a feed could not be written.
            reports.append(Report(file: name, findings: error.findings))
        }
    }

    private mutating func write(_ feed: Feed, at path: String, named name: String) throws -> Report {
        var validation = Validation(of: name, with: validator)
        try staged.write(path) { file in
            try writer.write(feed) { chunk in
                try file.append(chunk)
                validation.read(chunk)
            }
        }
        return validation.finish()
    }
}
