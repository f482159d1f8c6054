import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog

/// `podfeed retract IDENTITY --because TEXT`: takes an episode down.
struct RetractCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract",
        abstract: "Take an episode down, or bring it back.",
        usage: "podfeed retract [--undo] [--dry-run] <identity> --because <text> [<options>]",
        discussion: """
            Nothing but the lock is read and written, so that it takes no time: the next build leaves the episode out, \
            with its media, pictures, chapters and transcripts, and its guid is never used again. The reason stays in the \
            lock, where whoever reads it finds it. Its files may be deleted afterwards, or stay.

            EXAMPLES:
              podfeed retract deep-dive/first-light --because 'A source withdrew.'
              podfeed retract --undo deep-dive/first-light --because 'The source agreed to a new cut.'
            """
    )

    @Argument(help: "The episode, as <show>/<slug>.")
    var identity: String

    @Option(help: ArgumentHelp("Why; it stays in the lock.", valueName: "text"))
    var because: String

    @Flag(help: "Bring an episode back that was taken down.")
    var undo = false

    @Flag(help: "Tell what would be written, and write nothing.")
    var dryRun = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        if EpisodeIdentity(identity) == nil { throw LockCommand.noIdentity(identity) }
        try LockCommand.check(because)
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let sources = try CatalogReader(root: options.directory).read()
        let known = CatalogueLock(of: sources)
        guard known.findings.isEmpty, let identity = EpisodeIdentity(identity) else {
            _ = try options.present([Report(file: known.file, findings: known.findings)], in: surroundings)
            return .findings
        }
        let next =
            undo
            ? try known.lock.restoring(identity, because: because, at: now)
            : try known.lock.retracting(identity, because: because, at: now)
        if !dryRun { try known.write(next) }
        let changes = next.changes(from: known.lock)
        var outcome = LockOutcome(
            file: known.file, fate: dryRun ? .dryRun : .written, changes: changes,
            lines: next.episodes.count + next.feeds.count)
        outcome.remarks = remarks(on: identity, in: next)
        if !options.quiet || options.format == .json {
            try surroundings.console.output.write(outcome.text(options.format))
        }
        return .clean
    }

    private func remarks(on identity: EpisodeIdentity, in lock: IdentityLock) -> [String] {
        guard let retracted = lock.retracted.first(where: { $0.identity == identity }) else {
            return ["the next build has the episode again, with the guid that apps know"]
        }
        return ["the next build leaves the episode out; build and publish now to have it leave the site"]
            + retracted.paths.map { "to be removed: \($0)" } + retracted.prefixes.map { "to be removed: \($0)*" }
    }
}
