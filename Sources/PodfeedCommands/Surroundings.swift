package import Diagnostics
package import FeedValues

/// Everything outside a run that it may read or write, but for files.
package struct Surroundings: Sendable {
    /// The streams that people and scripts read.
    package var console: Console
    /// The environment variables.
    package var environment: [String: String]
    /// The next bytes of the standard input, at most as many as asked for; none at its end.
    package var input: @Sendable (_ limit: Int) throws -> [UInt8]
    /// The clock, in whole seconds.
    package var clock: @Sendable () -> Timestamp
    /// How many processors there are.
    package var processors: Int
    /// Lets something be done in the place of ending, when the process is asked to end.
    package var onTermination: @Sendable (_ body: @escaping @Sendable () -> Void) -> Void
    /// Whether a person types the standard input.
    package var isInputTerminal = false
    /// This process among others.
    package var process = ProcessIdentity()
    /// Who takes reports as values, in the place of printing them.
    package var takeReports: (@Sendable ([Report]) -> Void)?

    /// The surroundings of a run.
    package init(
        console: Console,
        environment: [String: String],
        input: @escaping @Sendable (_ limit: Int) throws -> [UInt8],
        clock: @escaping @Sendable () -> Timestamp,
        processors: Int,
        onTermination: @escaping @Sendable (_ body: @escaping @Sendable () -> Void) -> Void = { _ in }
    ) {
        self.console = console
        self.environment = environment
        self.input = input
        self.clock = clock
        self.processors = processors
        self.onTermination = onTermination
    }
}
