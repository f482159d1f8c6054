/// The status that the process ends with.
package enum CommandStatus: Int32, Sendable {
    /// Done, and nothing was found that counts.
    case clean = 0
    /// Something was found at the severity of `--fail-on` or above it.
    case findings = 1
    /// The work could not be done.
    case couldNotRun = 2
    /// The command line was not understood: `EX_USAGE` of `sysexits.h`.
    case usage = 64
}
