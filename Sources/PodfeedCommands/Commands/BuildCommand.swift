import ArgumentParser
import Diagnostics
import FeedValidation
import FeedWriting

/// `podfeed build`: makes the feeds of a catalogue, checks them, and puts them in the place of the last ones.
struct BuildCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the feeds of a catalogue, check them, and put them into public/.",
        usage: "podfeed build [-C <folder>] [--output <folder>] [<options>]",
        discussion: """
            The texts are read, the media they name are measured, the feeds are written, and the very bytes that were \
            written are held against the rules. Only when nothing is found at the severity of --fail-on or above it \
            does the new folder take the place of the old one, in one step.

            EXAMPLES:
              podfeed build
              podfeed build --site https://staging.example.com --output staging
              podfeed build --fail-on warning --format json
            """
    )

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the site goes; public beside the catalogue's folder.", valueName: "folder"))
    var output: String?

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let build = SiteBuild(
            folder: options.directory, output: output ?? options.path(of: "public"), site: options.site,
            asOf: try options.now(in: surroundings), jobs: options.jobs(in: surroundings), failOn: options.failOn,
            progress: options.progress(in: surroundings))
        let outcome = try await build.run()
        let status = try options.present(outcome.reports, in: surroundings)
        if options.format == .text, !options.quiet {
            try surroundings.console.output.write(outcome.text)
        }
        return status
    }
}

extension GlobalOptions {
    /// A path in the folder that is worked in, as a person would write it.
    func path(of name: String) -> String { directory == "." ? name : "\(directory)/\(name)" }
}
