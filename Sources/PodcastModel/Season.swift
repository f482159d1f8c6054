/// A season by its number, with a name if it has one.
public struct Season: Hashable, Sendable {
    /// The number, from 1.
    public var number: Int
    /// The name, at most 128 characters (`podcast:season`).
    public var name: String?

    /// A season; `nil` when the number is not positive.
    public init?(_ number: Int, name: String? = nil) {
        guard number > 0 else { return nil }
        self.number = number
        self.name = name
    }
}
