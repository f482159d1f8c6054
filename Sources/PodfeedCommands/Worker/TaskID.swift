/// What an engine calls a task; results give it back.
enum TaskID: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A number, in the digits that it was given in.
    case number(String)
}
