import Diagnostics

/// The findings of a run, made with the lines that they speak of.
struct FindingLog {
    /// What has been found so far.
    private(set) var findings: [Finding] = []
    private var texts: [String: Text] = [:]

    /// The lines of a file, as far as excerpts need them.
    private struct Text {
        var lineStarts: [Int]
        var window: ExcerptWindow
    }

    /// Reports a finding at a place of a file.
    mutating func report(
        _ check: CatalogCheck,
        _ message: String,
        in source: SourceText,
        at place: Place,
        notes: [Finding.Note] = [],
        help: String? = nil
    ) {
        findings.append(
            Finding(
                rule: check.id,
                severity: check.severity,
                message: message,
                at: source.location(place),
                excerpt: excerpt(of: source, at: place),
                notes: notes,
                help: help ?? check.help
            ))
    }

    /// A note on a place of a file.
    mutating func note(_ message: String, in source: SourceText, at place: Place) -> Finding.Note {
        Finding.Note(message, at: source.location(place), excerpt: excerpt(of: source, at: place))
    }

    /// Reports what the reader of a file met.
    mutating func report(_ problem: YAMLProblem, in source: SourceText) {
        let notes = problem.note.map { [note($0.message, in: source, at: $0.place)] } ?? []
        report(problem.check, problem.message, in: source, at: problem.place, notes: notes, help: problem.help)
    }

    /// Adds findings that were made elsewhere.
    mutating func append(contentsOf more: [Finding]) { findings += more }

    private mutating func excerpt(of source: SourceText, at place: Place) -> Excerpt? {
        if texts[source.file] == nil {
            texts[source.file] = Text(lineStarts: source.lineStarts, window: ExcerptWindow(source.bytes))
        }
        guard let starts = texts[source.file]?.lineStarts, place.line >= 1, place.line <= starts.count else {
            return nil
        }
        return texts[source.file]?.window
            .excerpt(lineAt: starts[place.line - 1], column: place.column, length: place.length)
    }
}
