import Diagnostics

/// The text of a file, as UTF-8 in which every character can stand in a feed.
struct SourceText: Sendable {
    /// The file as findings name it.
    let file: String
    /// Its bytes: valid UTF-8 without byte order mark, unfit characters replaced one for one.
    let bytes: [UInt8]
    /// Whether it is a text at all; of what isn't, nothing more is to be said.
    let isText: Bool

    /// A file of which nothing is quoted.
    init(path: String) {
        file = path
        bytes = []
        isText = true
    }

    /// A file that is read again to quote it, cleaned as before; nothing is quoted of one that has gone.
    init(rereading path: String) {
        var problems: [YAMLProblem] = []
        self.init(file: path, raw: FileSystem.bytes(of: path) ?? [], problems: &problems)
    }

    /// A place in this file.
    func location(_ place: Place) -> SourceLocation {
        SourceLocation(file: file, line: place.line, column: place.column)
    }

    /// A value that is written at a place of this file.
    func origin(_ place: Place) -> Origin { Origin(location(place)) }

    /// The offset at which each line begins.
    var lineStarts: [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                starts.append(index + 1)
            } else if byte == UInt8(ascii: "\r"), index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
                starts.append(index + 1)
            }
        }
        return starts
    }
}
