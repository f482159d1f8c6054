import ArgumentParser
import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct PodfeedTests {
    @Test func `The version is one line`() async {
        #expect(await Run.of(["--version"]) == Run(output: ToolVersion.current + "\n"))
    }

    @Test(
        "Help goes to the output, however it is asked for",
        arguments: [[], ["--help"], ["-h"], ["help"], ["-C", "elsewhere", "--help"]])
    func help(arguments: [String]) async {
        let help = Podfeed.helpMessage(columns: 80)
        #expect(await Run.of(arguments) == Run(output: help + "\n"))
    }

    @Test(
        "What is not understood is told on the errors, with status 64",
        arguments: [
            (["frobnicate"], "Unexpected argument 'frobnicate'\n", "podfeed <subcommand> [<options>]", "podfeed"),
            (
                ["buld"], "Unexpected argument 'buld'. Did you mean 'build'?\n", "podfeed <subcommand> [<options>]",
                "podfeed"
            ),
            (
                ["--frmat", "json"], "Unknown option '--frmat'. Did you mean '--format'?\n",
                "podfeed <subcommand> [<options>]", "podfeed"
            ),
            (
                ["--jobs", "0"], "--jobs is '0': give a number from 1\n", "podfeed <subcommand> [<options>]",
                "podfeed"
            ),
            (
                ["build", "-C", ""], "-C is empty: name a folder, or leave -C out\n",
                "podfeed <subcommand> [<options>]", "podfeed"
            ),
            (
                ["-q", "completions", "bash", "-v"],
                "--quiet and --verbose exclude each other: give one of them\n", "podfeed <subcommand> [<options>]",
                "podfeed"
            ),
            (
                ["completions"], "Missing expected argument '<shell>'\nHelp:  <shell>  The shell.\n",
                "podfeed completions <shell>", "podfeed completions"
            ),
            (
                ["completions", "tcsh"],
                """
                The value 'tcsh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.
                Help:  <shell>  The shell.

                """, "podfeed completions <shell>", "podfeed completions"
            ),
        ])
    func usage(arguments: [String], complaint: String, usage: String, command: String) async {
        let error = """
            podfeed: error: \(complaint)Usage: \(usage)
              See '\(command) --help' for more information.

            """
        #expect(await Run.of(arguments) == Run(error: error, status: 64))
    }

    @Test func `An output that can't be written is told with status 2`() async {
        let full = Console.Stream(isTerminal: false) { _ in
            throw CannotRun("cannot write the standard output: No space left on device", help: "free some space")
        }
        let run = await Run.of(["completions", "fish"], output: full)
        let expected = """
            podfeed: error: cannot write the standard output: No space left on device; free some space

            """
        #expect(run == Run(error: expected, status: 2))
    }

    @Test func `README and the help name every command`() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let help = await Run.of(["--help"]).output
        for command in Podfeed.configuration.subcommands {
            let name = command.configuration.commandName ?? ""
            let isInTable = readme.contains("\n| `podfeed \(name)") || readme.contains("\n| [`podfeed \(name)")
            #expect(isInTable && help.contains("\n  \(name) "), "\(name)")
        }
    }
}
