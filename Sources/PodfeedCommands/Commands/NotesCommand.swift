import ArgumentParser
import Diagnostics
import PodcastCatalog
import PodcastModel

/// `podfeed notes EPISODE`: shows what becomes of the notes of an episode.
struct NotesCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Show what becomes of the notes of an episode, and what is left out.",
        usage: "podfeed notes <episode> [--feed <id>] [<options>]",
        discussion: """
            The notes are told as HTML, as feeds carry them, and as plain text, with their sizes; then all that was left \
            out or ought to be looked at, at its line. An episode that is held back is shown, too. Nothing is written \
            but what is kept for the next build.

            EXAMPLES:
              podfeed notes deep-dive/whampoa-forged
              podfeed notes Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md
              podfeed notes deep-dive/whampoa-forged --format json
            """
    )

    @Argument(help: "The episode, as <show>/<slug> or by its file.", completion: .file(extensions: ["md"]))
    var episode: String

    @Option(help: ArgumentHelp("The feed whose header and footer are shown, if it has its own.", valueName: "id"))
    var feed = "main"

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try options.format.require([.text, .json], for: "notes") }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let known = CatalogueLock(of: sources)
        let catalog = try await CatalogueLoad(options, in: surroundings)
            .catalog(of: sources, released: known.released, asOf: now)
        guard let notes = catalog.notes(of: episode) else {
            throw CannotRun(
                "the catalogue has no episode '\(episode)'",
                help: "name it as SHOW/SLUG, or by the path of its file; 'podfeed status' lists all")
        }
        let report = Report(file: notes.file, findings: notes.findings)
        guard let whole = notes.episode, let definition = try definition(of: notes.show, in: catalog) else {
            let all = catalog.findings.filter { $0.location.file == notes.file }
            return try options.present([Report(file: notes.file, findings: all)], in: surroundings)
        }
        let shown = ShownNotes(notes, whole.inFeed(definition, isShort: false), feed: definition.id)
        if options.format == .json {
            try surroundings.console.output.write(shown.json)
            return options.status(for: [report])
        }
        try surroundings.console.output.write(shown.text(options.style(in: surroundings)))
        return try options.present([report], in: surroundings)
    }

    /// The feed that was asked for; `nil` when too little of the show is right.
    private func definition(of show: String, in catalog: Catalog) throws -> FeedDefinition? {
        guard let feeds = catalog.shows.first(where: { $0.id == show })?.feeds, !feeds.isEmpty else { return nil }
        if let definition = feeds.first(where: { $0.id == feed }) { return definition }
        throw CannotRun(
            "the show '\(show)' has no feed '\(feed)' that is written",
            help: "its feeds are \(feeds.map(\.id).joined(separator: ", "))")
    }
}
