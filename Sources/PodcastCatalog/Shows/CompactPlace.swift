package import Diagnostics

/// A place in a text of at most 2 MiB, in a few bytes.
package struct CompactPlace: Hashable, Sendable {
    /// The line, from 1.
    let line: UInt32
    // The column, and in the lowest two bits how the value follows from the place: every episode has five of these.
    private let columnAndKind: UInt32

    /// The column, from 1, in Unicode scalars; 2³⁰ − 1 for all beyond.
    var column: UInt32 { columnAndKind >> 2 }

    /// How the value follows from the place.
    var kind: Origin.Kind {
        switch columnAndKind & 3 {
        case 0: .written
        case 1: .derived
        default: .defaulted
        }
    }

    /// The place of a value.
    init(_ origin: Origin) {
        self.init(
            line: UInt32(clamping: origin.location.line), column: UInt32(clamping: origin.location.column), origin.kind)
    }

    /// A place of which the parts are known.
    init(line: UInt32, column: UInt32, _ kind: Origin.Kind) {
        self.line = line
        let number: UInt32 =
            switch kind {
            case .written: 0
            case .derived: 1
            case .defaulted: 2
            }
        columnAndKind = min(column, (1 << 30) - 1) << 2 | number
    }

    /// The place for findings.
    var place: Place { Place(line: Int(line), column: Int(column)) }

    /// The origin in a file.
    package func origin(in file: String) -> Origin {
        Origin(SourceLocation(file: file, line: Int(line), column: Int(column)), kind)
    }
}
