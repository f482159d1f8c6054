import ArgumentParser

/// `podfeed completions SHELL`: prints what a shell needs to complete the command line.
struct CompletionsCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print the completions of the command line for a shell.",
        discussion: """
            EXAMPLES:
              podfeed completions bash > ~/.local/share/bash-completion/completions/podfeed
              podfeed completions zsh > "${fpath[1]}/_podfeed"
              podfeed completions fish > ~/.config/fish/completions/podfeed.fish
            """
    )

    /// The shells for which there are completions.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish

        fileprivate var completions: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "The shell.") var shell: Shell

    func run(in surroundings: Surroundings) throws -> CommandStatus {
        try surroundings.console.output.write(Podfeed.completionScript(for: shell.completions) + "\n")
        return .clean
    }
}
