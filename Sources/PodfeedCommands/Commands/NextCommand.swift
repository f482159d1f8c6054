import ArgumentParser
import Diagnostics
import FeedValues
import PodcastCatalog

/// `podfeed next`: says when the next build is due, for whoever starts it.
struct NextCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Say when the next build is due, and for which episodes.",
        usage: "podfeed next [--all] [<options>]",
        discussion: """
            Episodes come and go by themselves: by 'date', 'publish-after' and 'expire-after', and by 'offset' and \
            'expire' of a feed. The first instant after now at which one does is told, in UTC and on the clock of the \
            show; a build before it would change nothing. --quiet prints the instant alone, or nothing when nothing is \
            due. Nothing is written.

            EXAMPLES:
              podfeed next
              podfeed next --all --as-of 2026-12-24
              podfeed next --format json
              at -t "$(date -d "$(podfeed next --quiet)" +%Y%m%d%H%M.%S)" -f publish.sh

            EXIT STATUS:
              0   it is told, or nothing is due
              1   something of the catalogue can't be read, and may be due before
              2   the catalogue can't be read
            """
    )

    @Flag(help: "Tell everything that is due later, too.") var all = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try options.format.require([.text, .json], for: "what is next") }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let known = CatalogueLock(of: sources)
        guard known.findings.isEmpty else {
            return try options.present([Report(file: known.file, findings: known.findings)], in: surroundings)
        }
        let load = CatalogueLoad(options, in: surroundings)
        let catalog = try await load.catalog(of: sources, released: known.released, asOf: now)
        let report = NextReport(catalog, asOf: now, all: all)
        try surroundings.console.output.write(
            options.format == .json ? report.json : options.quiet ? report.instant : report.text)
        let errors = catalog.findings.count { $0.severity == .error }
        guard errors > 0 else { return .clean }
        surroundings.console.error.writeIfPossible(
            "podfeed: the catalogue has \(errors) \(errors == 1 ? "error" : "errors"): what can't be read may be due "
                + "before; 'podfeed build' tells more\n")
        return options.failOn == .never ? .clean : .findings
    }
}
