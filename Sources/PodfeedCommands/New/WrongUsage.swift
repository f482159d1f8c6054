/// What options lack or say wrongly, which is only known when the catalogue has been looked at.
struct WrongUsage: Error, Hashable, CustomStringConvertible {
    /// What is wrong and what to give, in lower case and without a full stop.
    let description: String

    /// What is wrong and what to give.
    init(_ description: String) { self.description = description }
}
