/// Why a release could not be published; what was live before is live still, or the new one is, whole.
package struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What sort of thing went wrong.
    package enum Kind: Hashable, Sendable {
        /// It can't be done as things are: a person must decide or mend something.
        case refused
        /// It may go through later: another publisher is at work, a connection was cut.
        case tryAgain
        /// It can't be done here: no permission, no space, a wrong password, a program that is missing.
        case cannotRun
    }

    /// What sort of thing went wrong.
    package var kind: Kind
    /// What failed and on what, in one line: no secrets, no full stop.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String

    /// An error with what to do about it.
    package init(_ kind: Kind, _ message: String, help: String) {
        self.kind = kind
        self.message = message
        self.help = help
    }

    /// What went wrong and what to do, in one line.
    package var description: String { "\(message); \(help)" }
}
