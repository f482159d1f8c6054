import ArgumentParser

/// A subcommand: it gets its surroundings as a value, so that it runs in tests as it runs for people.
protocol PodfeedCommand: ParsableCommand {
    /// Does the work and gives the status, or throws what made it impossible.
    func run(in surroundings: Surroundings) async throws -> CommandStatus
}
