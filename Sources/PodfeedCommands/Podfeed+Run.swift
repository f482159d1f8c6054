import ArgumentParser
import FeedValues

extension Podfeed {
    /// Runs the command that the arguments name, and gives the status that the process ends with.
    ///
    /// The arguments come without the program's name. Nothing outside the surroundings is read or written but the
    /// files that the arguments name.
    package static func run(_ arguments: [String], in surroundings: Surroundings) async -> Int32 {
        switch begin(arguments, in: surroundings) {
        case .over(let status): status.rawValue
        case .command(let command): await finish(command, in: surroundings)
        }
    }

    /// What the arguments come to.
    enum Beginning {
        /// A command that is to be run.
        case command(any PodfeedCommand)
        /// All is done: help was asked for, or the arguments were not understood.
        case over(CommandStatus)
    }

    /// Finds the command that the arguments name, or does at once what needs none.
    static func begin(_ arguments: [String], in surroundings: Surroundings) -> Beginning {
        do {
            return try beginning(parse(arguments, in: surroundings), in: surroundings)
        } catch let outcome as Outcome {
            return .over(outcome.status)
        } catch {
            surroundings.console.complain(error)
            return .over(.couldNotRun)
        }
    }

    /// Runs a command, and gives the status that the process ends with.
    static func finish(_ command: any PodfeedCommand, in surroundings: Surroundings) async -> Int32 {
        var surroundings = surroundings
        // The answers of a worker are read by programs, and are about feeds of others.
        if !(command is WorkerCommand) { surroundings.console = surroundings.console.coveringTokens }
        do {
            return try await command.run(in: surroundings).rawValue
        } catch let usage as WrongUsage {
            surroundings.console.complain(usage)
            return CommandStatus.usage.rawValue
        } catch {
            surroundings.console.complain(error)
            return CommandStatus.couldNotRun.rawValue
        }
    }

    /// What ends a run before its command: help that was asked for, or arguments that were not understood.
    private struct Outcome: Error {
        var status: CommandStatus
    }

    private static func parse(
        _ arguments: [String], in surroundings: Surroundings
    ) throws -> any ParsableCommand {
        do {
            return try parseAsRoot(arguments)
        } catch {
            throw try conclude(error, on: surroundings.console, suggesting: command(meantBy: arguments.first))
        }
    }

    private static func beginning(_ command: any ParsableCommand, in surroundings: Surroundings) throws -> Beginning {
        if let command = command as? any PodfeedCommand { return .command(command) }
        // Only the parser's own commands are left: they throw the help that they show.
        var command = command
        do {
            try command.run()
        } catch {
            throw try conclude(error, on: surroundings.console)
        }
        return .over(.clean)
    }

    /// The command whose name is nearest to an argument that is none.
    private static func command(meantBy argument: String?) -> String? {
        guard let argument, !argument.hasPrefix("-") else { return nil }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        return names.contains(argument) ? nil : Spelling.nearest(to: argument, in: names)
    }

    /// Prints what the parser says: help to the output, complaints to the errors, with the command that may be meant.
    private static func conclude(
        _ error: any Error, on console: Console, suggesting command: String? = nil
    ) throws -> Outcome {
        let text = fullMessage(for: error, columns: console.width ?? 80)
        guard exitCode(for: error).isSuccess else {
            let (first, rest) = (text.prefix { $0 != "\n" }, text.drop { $0 != "\n" })
            let suggestion = command.map { ". Did you mean '\($0)'?" } ?? ""
            console.error.writeIfPossible("\(first)\(suggestion)\(rest)\n")
            return Outcome(status: .usage)
        }
        try console.output.write(text + "\n")
        return Outcome(status: .clean)
    }
}
