/// A place in a file and how much of its line is meant.
struct Place: Hashable, Sendable {
    /// The line, from 1.
    var line: Int
    /// The column, from 1, in Unicode scalars.
    var column: Int
    /// How many scalars of the line are meant, at least one.
    var length: Int

    /// A place; a length below one counts as one.
    init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    /// The beginning of a file.
    static let start = Place(line: 1, column: 1)
}
