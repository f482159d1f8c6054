/// Who publishes.
package struct LeaseOwner: Hashable, Sendable, CustomStringConvertible {
    /// The user's name.
    package var user: String
    /// The machine's name.
    package var host: String
    /// The number of the process.
    package var process: Int

    /// Who publishes.
    package init(user: String, host: String, process: Int) {
        self.user = user
        self.host = host
        self.process = process
    }

    /// The owner in words: `jo at studio (process 4711)`.
    package var description: String { "\(user) at \(host) (process \(process))" }
}
