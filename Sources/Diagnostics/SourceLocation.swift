/// A place in a text that a person can open in an editor.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file as the user named it, or `stdin`.
    public var file: String
    /// The line, from 1; CRLF counts as one break.
    public var line: Int
    /// The column, from 1, in Unicode scalars.
    public var column: Int

    /// A place at a line and column of a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as editors and compilers write it: `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }

    /// Orders places by file, then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
