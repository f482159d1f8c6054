import ArgumentParser

/// The command `podfeed new`, which only leads to its subcommands.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a show or an episode from a template.",
        usage: "podfeed new <subcommand> [<options>]",
        discussion: """
            On a terminal what is needed is asked for, and each answer is held against the checks of a build; elsewhere \
            options give it. All files are made, or none. docs/new.md tells the rest.

            EXAMPLES:
              podfeed new show morning-brief
              podfeed new episode morning-brief 'First Light'
            """,
        subcommands: [NewShowCommand.self, NewEpisodeCommand.self]
    )
}
