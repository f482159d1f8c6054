/// A place in a document: a byte of its UTF-8 form, and where an editor shows it.
package struct XMLPosition: Hashable, Sendable {
    /// The offset in bytes of the document's UTF-8 form, from 0, a byte order mark counted.
    package var offset: Int
    /// The line, from 1.
    package var line: Int
    /// The column, from 1, in Unicode scalars; a byte order mark is none.
    package var column: Int

    /// The first place of a document.
    package static let start = XMLPosition(offset: 0, line: 1, column: 1)

    /// Moves on over a range of bytes of UTF-8.
    package mutating func advance(over array: [UInt8], _ range: Range<Int>) {
        let breaks = ByteSearch.count(of: 0x0A, in: array, range)
        var lineStart = range.lowerBound
        if breaks > 0 {
            lineStart = range.upperBound
            while array[lineStart - 1] != 0x0A { lineStart -= 1 }
            line += breaks
            column = 1
        }
        column += ByteSearch.scalarCount(in: array, lineStart..<range.upperBound)
        offset += range.count
    }
}
