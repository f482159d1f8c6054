/// What made the work impossible, with what to do about it.
package struct CannotRun: Error, Hashable, CustomStringConvertible {
    /// What failed and on what: lower case, no full stop.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String?

    /// What failed, and what to do.
    package init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    /// The message followed by the help.
    package var description: String { message + (help.map { "; " + $0 } ?? "") }
}
