/// Why a change to the lock is refused, with what to do about it.
package struct LockRefusal: Error, Hashable, CustomStringConvertible {
    /// What is the matter, in lower case and without a full stop.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String

    /// A refusal with advice.
    init(_ message: String, help: String) {
        self.message = message
        self.help = help
    }

    /// The message followed by the advice.
    package var description: String { "\(message); \(help)" }
}
