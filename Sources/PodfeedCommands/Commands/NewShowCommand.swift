import ArgumentParser
import PodcastCatalog

/// `podfeed new show ID`: begins a show.
struct NewShowCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Begin a show: a folder with its show.yaml and its cover.",
        usage: "podfeed new show [<options>] <id>",
        discussion: """
            The text is that of Templates/new/show.yaml of the catalogue, or the built-in one, with the answers in it. \
            What another show of the catalogue has, such as its language, is the usual answer.

            EXAMPLES:
              podfeed new show morning-brief
              podfeed new show morning-brief --title 'Morning Brief' --description 'The day in ten minutes.' \\
                --language en --author 'The Newsroom' --category 'News > Daily News' --image cover.jpg
            """
    )

    @Argument(help: "Its name in the catalogue and in addresses: a to z, 0 to 9 and hyphens.") var id: String

    @OptionGroup(title: "What the show says") var show: NewShowOptions
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try options.format.require([.text, .json], for: "what is made") }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let sources = try CatalogReader(root: options.directory).read()
        let reader = DraftReader(
            sources, CatalogOptions(asOf: try options.now(in: surroundings), site: options.site))
        var files = NewFiles()
        var new = try NewShow(
            id, show, reader, templates: options.directory, Interview(in: surroundings))
        let advice = try await new.add(to: &files)
        return try NewOutcome(files: files.make(), advice: advice + ["Next: podfeed new episode \(id)"])
            .tell(options, in: surroundings)
    }
}
