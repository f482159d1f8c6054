import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog

/// `podfeed diff OLD NEW`: says what a release changes, and what that does to subscribers.
struct DiffCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changes from one release to the next, and what that does to subscribers.",
        usage: "podfeed diff [--exit-code] [--all] [--media] [--online] [--accept <rule>] … [<options>] <old> <new>",
        discussion: """
            Each side is one of these:
              a feed            a file, compressed with gzip or not; - is what is piped in
              a folder          all feeds in it; of one that a build made, those of its list of files; of one with a \
            catalogue, those in its public folder
              an address        with --online, a feed with http or https
              a git revision    REV, or REV:PATH for a file or folder of it: the feeds that it holds (in public, if \
            that is committed); of a catalogue without them, the feeds that this version builds of it, with --as-of

            Feeds are the same that stand at the same path, else those with one podcast:guid or address. Pages and \
            archives of a feed (RFC 5005) count as one.

            The status is 0, whatever differs: --exit-code makes it 1 if anything does but white space and dates of \
            making; --fail-on, if it is given, makes findings count as in other commands; 2 if a side can't be read.

            EXAMPLES:
              podfeed diff old.xml new.xml
              podfeed diff HEAD .
              podfeed diff v1.0:public public --format markdown
              podfeed diff live.xml public/deep-dive/feed.xml --fail-on error
              podfeed diff --online https://example.com/feed.xml public/deep-dive/feed.xml --exit-code
            """
    )

    @Argument(help: "What there was.", completion: .file()) var old: String
    @Argument(help: "What there is.", completion: .file()) var new: String

    @Flag(help: "End with status 1 if anything differs but how it is written.") var exitCode = false

    @Flag(help: "Print all of each list, and keep all findings, not only the first 1,000 of each rule.")
    var all = false

    @Flag(help: "Compare audio that has one address and one size byte by byte, too; pictures always are.")
    var media = false

    @Option(
        name: .customLong("accept"),
        help: ArgumentHelp(
            "A finding that is meant: the rule, or RULE:GUID for one episode; may be repeated.", valueName: "rule"))
    var accepted: [String] = []

    @Flag(help: "Fetch a side that is an address.") var online = false

    @Flag(help: "Fetch from hosts at private addresses, too, such as 127.0.0.1: for tests.")
    var allowPrivateHosts = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        guard old != "-" || new != "-" else {
            throw ValidationError("'-' is given twice: what is piped in can be read once")
        }
        for name in accepted where DifferenceCheck(rawValue: acceptance(name).rule) == nil {
            let ids = DifferenceCheck.allCases.map(\.id)
            let hint = Spelling.nearest(to: acceptance(name).rule, in: ids).map { "did you mean '\($0)'?" }
            throw ValidationError(
                "there is no rule '\(acceptance(name).rule)' on releases: "
                    + "\(hint ?? "'podfeed rules --group diff' lists them")")
        }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let start = ContinuousClock.now
        var facts = DifferenceFacts()
        facts.now = try options.now(in: surroundings)
        facts.accepted = accepted.map(acceptance)
        if all { facts.limit = .max }
        facts.retractedGuids = retracted
        let fetching = online ? try OnlineOptions.parse(allowPrivateHosts ? ["--allow-private-hosts"] : []) : nil
        let before = try await ReleaseSide(named: old, options, online: fetching, in: surroundings)
        let after = try await ReleaseSide(named: new, options, online: fetching, in: surroundings)
        ReleaseFiles(before, after, withMedia: media).addDigests(to: &facts)
        var difference = ReleaseDifference(from: before.release, to: after.release, facts: facts)
        if difference.feeds.contains(where: { !$0.removed.isEmpty }) {
            facts.expiredGuids = await expired(asOf: facts.now, in: surroundings)
            if !facts.expiredGuids.isEmpty {
                difference = ReleaseDifference(from: before.release, to: after.release, facts: facts)
            }
        }
        options.tell("compared in \(ContinuousClock.now - start)", in: surroundings)
        let status = try present(difference, before.release.name, after.release.name, in: surroundings)
        return exitCode && difference.isSemantic ? .findings : status
    }

    /// The guids that the lock of the catalogue, if there is one, has as taken down.
    private var retracted: Set<String> {
        guard ReleaseSide.isCatalogue(options.directory),
            let sources = try? CatalogReader(root: options.directory).read()
        else { return [] }
        return Set(CatalogueLock(of: sources).lock.retracted.flatMap(\.guids))
    }

    /// The guids of episodes whose time is over, as the catalogue, if there is one, says.
    private func expired(asOf now: Timestamp?, in surroundings: Surroundings) async -> [String: Set<String>] {
        guard let now, ReleaseSide.isCatalogue(options.directory),
            let sources = try? CatalogReader(root: options.directory).read(),
            let catalog = try? await CatalogueLoad(options, in: surroundings)
                .catalog(of: sources, released: CatalogueLock(of: sources).released, asOf: now)
        else { return [:] }
        return catalog.expiredGuids(asOf: now)
    }

    /// What was found, with the levels that the catalogue's settings give it.
    private func settled(_ reports: [Report]) throws -> [Report] {
        // -C may name a repository of feeds that others made.
        guard options.namedDirectory == nil || ReleaseSide.isCatalogue(options.directory) else { return reports }
        return try CatalogueSettings(for: reports.map(\.file), options).apply(to: reports)
    }

    private func acceptance(_ text: String) -> DifferenceFacts.Acceptance {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        return DifferenceFacts.Acceptance(rule: parts.first ?? "", item: parts.count > 1 ? parts[1] : nil)
    }

    /// Prints a difference, and gives the status of its findings, which count only when `--fail-on` says so.
    private func present(
        _ difference: ReleaseDifference, _ old: String, _ new: String, in surroundings: Surroundings
    ) throws -> CommandStatus {
        var lines = SourceLines()
        let reports = try settled(difference.reports).map { ReleaseFiles.quoted($0, &lines) }
        let counts = options.namedFailOn != nil || options.maxWarnings != nil
        let status = counts ? options.status(for: reports) : .clean
        switch options.format {
        case .text:
            let style = options.style(in: surroundings)
            let width = surroundings.console.output.isTerminal ? surroundings.console.width : nil
            var text = options.quiet ? "" : DifferenceText(difference, style: style, all: all).text
            let found = TextRenderer(style: style, width: width, summary: false).render(reports)
            if !found.isEmpty { text += (text.isEmpty ? "" : "\n") + found }
            try surroundings.console.output.write(text)
        case .json:
            try surroundings.console.output.write(DifferenceJSON.text(difference, reports, old: old, new: new))
        case .markdown:
            try surroundings.console.output.write(DifferenceMarkdown(difference, reports).text)
        default:
            _ = try options.present(reports, in: surroundings)
        }
        for unused in difference.unusedAcceptances {
            surroundings.console.error.writeIfPossible("podfeed: nothing was found of --accept \(unused)\n")
        }
        return status
    }
}
