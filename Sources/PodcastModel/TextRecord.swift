/// A free statement for machines, such as a verification or a disclosure (`podcast:txt`).
public struct TextRecord: Hashable, Sendable {
    /// What the statement is for, at most 128 characters.
    public var purpose: String?
    /// The statement, at most 4,000 characters.
    public var value: String

    /// A statement with its purpose.
    public init(purpose: String? = nil, value: String) {
        self.purpose = purpose
        self.value = value
    }
}
