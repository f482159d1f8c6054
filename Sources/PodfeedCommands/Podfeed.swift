package import ArgumentParser

/// The command `podfeed`, which only leads to its subcommands.
package struct Podfeed: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "podfeed",
        abstract: "Make podcast feeds from plain files, and check any podcast feed.",
        usage: "podfeed <subcommand> [<options>]",
        discussion: """
            A folder of YAML and Markdown goes in; RSS feeds with their media, artwork, chapters and transcripts come \
            out. What is wrong is told with its file, its line and what to do.

            EXAMPLES:
              podfeed init                          make a catalogue, to begin with
              podfeed new show morning-brief        begin a show in it
              podfeed build                         make the feeds of Feeds in public
              podfeed validate feed.xml             check a feed, whoever made it
              podfeed diff HEAD public              what a release changes for subscribers
              podfeed import old.xml --into show    make a catalogue of a feed
              podfeed publish web                   send them to the target 'web'
              podfeed explain enclosure-length-zero what a rule asks for, and why
              podfeed rules --group enclosure       the rules on one matter

            EXIT STATUS:
              0   done, and nothing was found that counts
              1   something was found at the severity of --fail-on or above it
              2   the work could not be done: a file that can't be read, a full disk
              3   nothing was published: something must be mended or decided first
              4   not published, or not wholly: the same may go through later
              64  the command line was not understood
            """,
        version: ToolVersion.current,
        subcommands: [
            InitCommand.self,
            NewCommand.self,
            BuildCommand.self,
            ValidateCommand.self,
            DiffCommand.self,
            ImportCommand.self,
            LockCommand.self,
            PublishCommand.self,
            VerifyCommand.self,
            RetractCommand.self,
            StatusCommand.self,
            NextCommand.self,
            StatsCommand.self,
            MigrateCommand.self,
            ChaptersCommand.self,
            ExplainCommand.self,
            RulesCommand.self,
            SchemaCommand.self,
            WorkerCommand.self,
            ArtworkCommand.self,
            CompletionsCommand.self,
        ]
    )

    package static var _errorLabel: String { "podfeed: error" }

    // Taken here too, so that options may also stand before the name of the subcommand.
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    package init() {}
}
