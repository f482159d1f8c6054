/// Why no file at all can be probed.
package struct ProbeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program that could not be run.
    package var program: String
    /// What the system said.
    package var reason: String
    /// What to do, as a verb phrase.
    package var help: String

    /// An error of the program that reads media.
    package init(program: String, reason: String, help: String) {
        self.program = program
        self.reason = reason
        self.help = help
    }

    /// What failed and what to do, in one line.
    package var description: String { "'\(program)' could not be run: \(reason); \(help)" }
}
