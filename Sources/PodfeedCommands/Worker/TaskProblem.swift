/// Why a task has no reports.
struct TaskProblem: Error, Hashable, Sendable {
    /// What kind of reason it is, for programs.
    enum Code: String, CaseIterable, Sendable {
        /// The line has more bytes than are read.
        case lineTooLong = "line-too-long"
        /// The line is not UTF-8.
        case notUTF8 = "not-utf-8"
        /// The line is not one JSON text.
        case notJSON = "not-json"
        /// The JSON is not an object.
        case notAnObject = "not-an-object"
        /// A key is not one of a task.
        case unknownKey = "unknown-key"
        /// A key stands twice.
        case repeatedKey = "repeated-key"
        /// A key does not go with the work.
        case misplacedKey = "misplaced-key"
        /// A value is not one that the key can have.
        case badValue = "bad-value"
        /// No key says what to do.
        case nothingToDo = "nothing-to-do"
        /// Several keys say what to do.
        case severalToDo = "several-to-do"
        /// The work could not be done.
        case cannotRun = "cannot-run"
    }

    /// What kind of reason it is.
    var code: Code
    /// What is wrong: lower case, no full stop.
    var message: String
    /// What to do about it, as a verb phrase or a question.
    var help: String?
    /// The byte of the line at which it is wrong, from 0.
    var offset: Int?

    /// The status that a command would end with.
    var status: CommandStatus { code == .cannotRun ? .couldNotRun : .usage }
}
