/// The status that the process ends with.
package enum CommandStatus: Int32, Sendable {
    /// Done, and nothing was found that counts.
    case clean = 0
    /// Something was found at the severity of `--fail-on` or above it.
    case findings = 1
    /// The work could not be done.
    case couldNotRun = 2
    /// Nothing was published: a person must mend or decide something first.
    case refused = 3
    /// Nothing was published, or not all: the same may go through later.
    case tryAgain = 4
    /// The command line was not understood: `EX_USAGE` of `sysexits.h`.
    case usage = 64
}
