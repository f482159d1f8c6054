/// A place in the bytes of a text.
package struct TextPlace: Hashable, Sendable {
    /// The index of the byte, from 0.
    package var offset: Int
    /// The line, from 1; CRLF counts as one break.
    package var line: Int
    /// The column, from 1, in Unicode scalars.
    package var column: Int

    /// A place.
    package init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}
