package import Diagnostics

/// A place in a text of at most 2 MiB, in a few bytes.
package struct CompactPlace: Hashable, Sendable {
    /// The line, from 1.
    var line: UInt32
    /// The column, from 1, in Unicode scalars.
    var column: UInt32
    /// How the value follows from the place.
    var kind: Origin.Kind

    /// The place of a value.
    init(_ origin: Origin) {
        line = UInt32(clamping: origin.location.line)
        column = UInt32(clamping: origin.location.column)
        kind = origin.kind
    }

    /// The place for findings.
    var place: Place { Place(line: Int(line), column: Int(column)) }

    /// The origin in a file.
    package func origin(in file: String) -> Origin {
        Origin(SourceLocation(file: file, line: Int(line), column: Int(column)), kind)
    }
}
