/// What tells this process from others, for whoever comes to the same place at the same time.
package struct ProcessIdentity: Sendable {
    /// The name of the machine.
    package var host = "localhost"
    /// The number of the process.
    package var number = 1
    /// Whether a process of this machine runs.
    package var isRunning: @Sendable (_ number: Int) -> Bool = { _ in true }

    /// A process of no particular machine.
    package init() {}
}
