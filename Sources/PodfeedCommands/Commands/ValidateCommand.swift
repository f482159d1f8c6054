import ArgumentParser
import Diagnostics
import FeedValidation
import PodcastCatalog

/// `podfeed validate FILE…`: holds any feeds against the rules.
struct ValidateCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check any podcast feed, from a file or piped in.",
        usage: "podfeed validate [--profile <profile>] … [--all] [--assets <folder>] [<options>] <file> …",
        discussion: """
            Nothing but the feed itself is looked at: no file that it names but with --assets, and no address is \
            opened but with --online.

            EXAMPLES:
              podfeed validate feed.xml
              podfeed validate public/ 'archive/**/*.xml.gz'
              podfeed validate --format json feeds/*.xml
              podfeed validate --rule 'itunes-*' --max-warnings 0 feed.xml
              podfeed validate --baseline known.txt --format github feed.xml
              podfeed validate --scorecard feed.xml
              podfeed validate --assets public --site https://podcasts.example.com public/deep-dive/feed.xml
              podfeed validate --online --limit 3 feed.xml
              curl -s https://example.com/feed.xml | podfeed validate -
            """
    )

    @Argument(
        help: "Feeds, folders in which they lie, or patterns such as '**/*.xml'; - is what is piped in.",
        completion: .file(extensions: ["xml", "rss", "gz"]))
    var file: [String]

    @Option(
        help: ArgumentHelp(
            "A party whose demands are made; may be repeated.",
            discussion: "By default those that the feed's namespaces call for; psp1 only when named."))
    var profile: [Profile] = []

    @Flag(help: "Keep all findings, not only the first 1,000 of each rule.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "The folder that --site serves: the files there that a feed names are looked at, too.",
            valueName: "folder"), completion: .directory)
    var assets: String?

    @Flag(help: "Ask the addresses that the feed names, as 'podfeed verify' does.")
    var online = false

    @OptionGroup(title: "What is asked with --online") var asking: OnlineOptions

    @OptionGroup(title: "What counts") var choice: FindingChoice

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try choice.validate(options)
        guard file.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("'-' is given twice: what is piped in can be read once")
        }
        if assets != nil, options.site == nil {
            throw ValidationError("--assets needs --site: give the address at which the folder is served")
        }
        if online, assets != nil {
            throw ValidationError("--online and --assets exclude each other: give one of them")
        }
        if asking.isUsed, !online {
            throw ValidationError("what is asked is chosen, and nothing is asked: add --online")
        }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let validator = FeedValidator(options: try validationOptions(in: surroundings))
        let progress = options.progress(in: surroundings)
        let jobs = options.jobs(in: surroundings)
        let clock = ContinuousClock()
        let start = clock.now
        let sources = search()
        let folder = assetFolder(jobs: jobs)
        // Few files leave threads for each of them.
        let share = max(1, jobs / max(1, sources.count))
        let asked = online ? OnlineValidation(online: asking, options: options, surroundings: surroundings) : nil
        // Online one feed after the other: no host is asked more than is polite.
        let outcomes = await sources.concurrentlyMapped(jobs: asked == nil ? jobs : 1) { step, source in
            guard case .success(let source) = source else { return }
            progress.show(step, of: sources.count, "checking \(TerminalCells.visible(source.name))")
        } transform: { source -> Result<Report, any Error> in
            if let asked {
                do {
                    return .success(try await asked.report(on: source.get(), by: validator))
                } catch {
                    return .failure(error)
                }
            }
            guard let folder else {
                return Result {
                    try ValidateCommand.report(on: source.get(), by: validator, jobs: share, in: surroundings)
                }
            }
            do {
                return .success(try await folder.report(on: source.get(), by: validator, in: surroundings))
            } catch {
                return .failure(error)
            }
        }
        progress.erase()
        options.tell(
            "checked \(sources.count) \(sources.count == 1 ? "file" : "files") in \(clock.now - start)",
            in: surroundings)
        let status = try choice.present(
            outcomes.compactMap { try? $0.get() }, profiles: profile, limit: all ? .max : 1000, options,
            in: surroundings)
        return complain(of: outcomes, in: surroundings) ? .couldNotRun : status
    }

    /// The feeds that the arguments name, each once, and in the place of arguments that name none the reason.
    private func search() -> [Result<FeedSource, CannotRun>] {
        var seen: Set<FeedSource> = []
        return file.flatMap { argument -> [Result<FeedSource, CannotRun>] in
            do throws(CannotRun) {
                return try FeedSource.all(argument: argument).filter { seen.insert($0).inserted }.map { .success($0) }
            } catch {
                return [.failure(error)]
            }
        }
    }

    private func assetFolder(jobs: Int) -> AssetFolder? {
        guard let assets, let site = options.site else { return nil }
        return AssetFolder(
            path: assets, site: site, jobs: jobs,
            mediaFolders: CatalogReader(root: options.directory).mediaFolders(at: site))
    }

    private func validationOptions(in surroundings: Surroundings) throws -> ValidationOptions {
        var validation = ValidationOptions()
        validation.asOf = try options.now(in: surroundings)
        if !profile.isEmpty { validation.profiles = Set(profile) }
        if all { validation.findingsPerRule = .max }
        choice.prepare(&validation)
        return validation
    }

    /// How many bytes are counted behind a fault that ended the reading, so that an endless stream has an end.
    static let mostAfterStop = 256 << 20

    /// Holds a feed against the rules; the report has the source's name unless another is given.
    static func report(
        on source: FeedSource, named name: String? = nil, by validator: FeedValidator, jobs: Int = 1,
        in surroundings: Surroundings
    ) throws -> Report {
        try source.read(in: surroundings) { next in
            var validation = Validation(of: name ?? source.name, with: validator, jobs: jobs)
            var rest = ValidateCommand.mostAfterStop
            while rest > 0, case let chunk = try next(), !chunk.isEmpty {
                validation.read(chunk)
                if validation.isStopped { rest -= chunk.count }
            }
            return validation.finish()
        }
    }

    /// Tells which files could not be read, and whether there were any.
    private func complain(of outcomes: [Result<Report, any Error>], in surroundings: Surroundings) -> Bool {
        var failed = false
        for case .failure(let error) in outcomes {
            surroundings.console.complain(error)
            failed = true
        }
        return failed
    }
}
