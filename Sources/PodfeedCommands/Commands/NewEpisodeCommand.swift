import ArgumentParser
import FeedRelease
import PodcastCatalog

/// `podfeed new episode SHOW TITLE`: begins an episode.
struct NewEpisodeCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "episode",
        abstract: "Begin an episode of a show: its file, and its media where they lie elsewhere.",
        usage: "podfeed new episode [<options>] <show> [<title>]",
        discussion: """
            The text is that of Templates/new/episode.md of the catalogue, or the built-in one, with the answers in it. \
            The date is today's on the show's calendar unless it is given, the number the one after the last, where \
            episodes have numbers; the file is named for the date and the title.

            EXAMPLES:
              podfeed new episode morning-brief
              podfeed new episode morning-brief 'First Light' --summary 'The first edition.' --media ~/first.mp3
              podfeed new episode morning-brief 'A Look Ahead' --date '2025-03-04 06:30' --draft --notes notes.md \\
                --summary 'What the week will bring.' --media https://cdn.example.org/ahead.mp3 \\
                --media-bytes 4812345 --media-type audio/mpeg
            """
    )

    @Argument(help: "The id of the show.") var show: String
    @Argument(help: "The headline.") var title: String?

    @OptionGroup(title: "What the episode says") var episode: NewEpisodeOptions
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require([.text, .json], for: "what is made")
        if title != nil, episode.title != nil { throw ValidationError("the title is given twice") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let sources = try CatalogReader(root: options.directory).read()
        let lock = CatalogueLock(of: sources)
        let reader = DraftReader(
            sources,
            CatalogOptions(asOf: try options.now(in: surroundings), site: options.site, released: lock.released))
        guard let known = reader.show(show) else {
            let shows = reader.shows.isEmpty ? "there is none yet" : "it has \(reader.shows.joined(separator: ", "))"
            throw WrongUsage("the catalogue has no show '\(show)': \(shows)")
        }
        var given = episode
        given.title = title ?? episode.title
        if let notes = given.notes { given.notesText = try NewEpisodeOptions.text(of: notes, in: surroundings) }
        var files = NewFiles()
        var new = try NewEpisode(
            of: known, given, reader, templates: options.directory, Interview(in: surroundings))
        let advice = try await new.add(to: &files, released: lock.lock.episodes.map(\.identity.description))
        return try NewOutcome(files: files.make(), advice: advice).tell(options, in: surroundings)
    }
}
