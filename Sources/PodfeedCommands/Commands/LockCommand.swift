import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog

/// `podfeed lock`: records what is released, so that it stays what it is.
struct LockCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Record the identities of what is released, or accept a change to one.",
        usage: """
            podfeed lock [--dry-run | --check] [<options>]
            podfeed lock --accept <identity> --because <text> [--dry-run] [<options>]
            podfeed lock --move <old> <new> [--because <text>] [--dry-run] [<options>]
            """,
        discussion: """
            The lock is the file podfeed.lock beside podfeed.yaml: commit it. It holds the guid and the media of each \
            episode, and the guid of each feed, since their first release; what would change, reuse or drop one of them \
            is an error from then on. docs/lock.md tells the rest.

            EXAMPLES:
              podfeed lock
              podfeed lock --check
              podfeed lock --accept deep-dive/first-light --because 'The sound had another show in it.'
              podfeed lock --accept feed:deep-dive/summer --because 'The series is over.'
              podfeed lock --move deep-dive/frist-light deep-dive/first-light
            """
    )

    @Option(
        help: ArgumentHelp(
            "Accept what an episode <show>/<slug>, or a feed feed:<show>/<id>, is now.", valueName: "identity"))
    var accept: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Take an episode for one that was released: its file was renamed.", valueName: "old> <new"))
    var move: [String] = []

    @Option(help: ArgumentHelp("Why; it stays in the lock.", valueName: "text"))
    var because: String?

    @Flag(help: "Tell what would be written, and write nothing.")
    var dryRun = false

    @Flag(help: "Write nothing, and fail when something that is released is not recorded.")
    var check = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        guard move.isEmpty || move.count == 2 else {
            throw ValidationError("--move takes two identities, as in deep-dive/old deep-dive/new")
        }
        if accept != nil, !move.isEmpty { throw ValidationError("--accept and --move exclude each other") }
        if check, accept != nil || !move.isEmpty || dryRun { throw ValidationError("--check stands alone") }
        for name in move where EpisodeIdentity(name) == nil { throw LockCommand.noIdentity(name) }
        if let accept, subject(accept) == nil { throw LockCommand.noIdentity(accept) }
        if accept != nil, because == nil { throw ValidationError("--accept needs --because: say why it is meant") }
        if let because { try LockCommand.check(because) }
    }

    /// What `--accept` is about.
    private enum Subject {
        case episode(EpisodeIdentity)
        case feed(FeedIdentity)
    }

    private func subject(_ name: String) -> Subject? {
        guard name.hasPrefix("feed:") else { return EpisodeIdentity(name).map(Subject.episode) }
        return FeedIdentity(name.dropFirst(5)).map(Subject.feed)
    }

    static func noIdentity(_ name: String) -> ValidationError {
        ValidationError("'\(name)' is no identity: write <show>/<slug>, as in deep-dive/first-light")
    }

    /// Refuses a reason that is none.
    static func check(_ reason: String) throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--because is empty: say why, in a few words") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let load = CatalogueLoad(options, in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let known = CatalogueLock(of: sources)
        guard known.findings.isEmpty else {
            _ = try options.present([Report(file: known.file, findings: known.findings)], in: surroundings)
            return .findings
        }
        let next: IdentityLock
        if let accept, let because, let subject = subject(accept) {
            next = try await accepting(subject, because, known, sources, load, at: now)
        } else if let old = move.first.flatMap({ EpisodeIdentity($0) }),
            let new = move.last.flatMap({ EpisodeIdentity($0) })
        {
            next = try await moving(old, to: new, known, sources, load, at: now)
        } else {
            let catalog = try await load.catalog(of: sources, released: known.released, asOf: now)
            let present = await load.present(catalog) { _ in true }
            let report = Report(file: sources.folder, findings: catalog.findings + known.findings(on: present))
            guard !report.reaches(.error) else {
                _ = try options.present([report], in: surroundings)
                surroundings.console.error.writeIfPossible("podfeed: nothing was recorded\n")
                return .findings
            }
            next = known.lock.recording(present.episodes, feeds: present.feeds, at: now)
        }
        return try conclude(next, known, in: surroundings)
    }

    /// Writes the lock and tells what became of it.
    private func conclude(
        _ next: IdentityLock, _ known: CatalogueLock, in surroundings: Surroundings
    ) throws -> CommandStatus {
        let changes = next.changes(from: known.lock)
        let fate: LockOutcome.Fate = changes.isEmpty ? .unchanged : check ? .incomplete : dryRun ? .dryRun : .written
        if fate == .written { try known.write(next) }
        var outcome = LockOutcome(
            file: known.file, fate: fate, changes: changes, lines: next.episodes.count + next.feeds.count)
        if fate == .written, let hint = known.mergeHint(in: options.directory) { outcome.remarks.append(hint) }
        if !options.quiet || options.format == .json {
            try surroundings.console.output.write(outcome.text(options.format))
        }
        return fate == .incomplete ? .findings : .clean
    }

    private func accepting(
        _ subject: Subject, _ reason: String, _ known: CatalogueLock, _ sources: CatalogSources,
        _ load: CatalogueLoad, at now: Timestamp
    ) async throws -> IdentityLock {
        var released = known.released
        // What it was released as shall not stand against what it is.
        switch subject {
        case .episode(let identity): released.guids[identity.description] = nil
        case .feed(let identity): released.feedGuids[identity.description] = nil
        }
        let catalog = try await load.catalog(of: sources, released: released, asOf: now)
        switch subject {
        case .episode(let identity):
            let own = known.lock[identity]?.media.map(\.path) ?? []
            let present = await load.present(catalog, digestsOf: own.contains)
            return try accepting(identity, reason, known, present, at: now)
        case .feed(let identity):
            let present = PresentCatalogue(catalog: catalog)
            guard catalog.site != nil, !present.unreadShows.contains(identity.show) else {
                throw CannotRun("the show '\(identity.show)' can't be read", help: "mend what 'podfeed build' tells")
            }
            let feed = present.feeds.first { $0.identity == identity }
            return try known.lock.accepting(identity, as: feed, because: reason, at: now)
        }
    }

    private func accepting(
        _ identity: EpisodeIdentity, _ reason: String, _ known: CatalogueLock, _ present: PresentCatalogue,
        at now: Timestamp
    ) throws -> IdentityLock {
        _ = try known.lock.released(as: identity)
        guard let episode = present.episode(identity) else {
            throw CannotRun(
                "'\(identity)' is in the catalogue no more",
                help: "run 'podfeed lock --move' if its file was renamed, or 'podfeed retract' to take it down")
        }
        guard episode.state != .retracted else {
            throw CannotRun("'\(identity)' was taken down", help: "run 'podfeed retract --undo' to bring it back")
        }
        return try known.lock.accepting(episode, because: reason, at: now)
    }

    private func moving(
        _ old: EpisodeIdentity, to new: EpisodeIdentity, _ known: CatalogueLock, _ sources: CatalogSources,
        _ load: CatalogueLoad, at now: Timestamp
    ) async throws -> IdentityLock {
        let next = try known.lock.moving(old, to: new, because: because, at: now)
        var moved = known
        moved.lock = next
        let catalog = try await load.catalog(of: sources, released: moved.released, asOf: now)
        let present = PresentCatalogue(catalog: catalog)
        guard present.episode(new) != nil else {
            throw CannotRun(
                "the catalogue has no episode '\(new)'", help: "rename the file first, then move the identity")
        }
        guard present.episode(old) == nil else {
            throw CannotRun("the catalogue still has the episode '\(old)'", help: "move what has another file now")
        }
        return next
    }
}
