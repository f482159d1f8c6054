/// Why a file has no facts: something its owner can mend.
package struct ProbeProblem: Error, Hashable, Sendable {
    /// What is the matter, as a predicate that follows the file's name: `is empty`.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String

    /// Whether there is no such file.
    package var isMissing: Bool { self == .missing }

    /// A problem of one file.
    package init(_ message: String, help: String) {
        self.message = message
        self.help = help
    }
}
