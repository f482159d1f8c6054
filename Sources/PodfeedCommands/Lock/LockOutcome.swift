import Diagnostics
import FeedRelease

/// What a command did to the lock, for people and for programs.
struct LockOutcome {
    /// What became of the file.
    enum Fate: String {
        /// It was written.
        case written
        /// It says so already.
        case unchanged
        /// It would be written, but for `--dry-run`.
        case dryRun = "dry-run"
        /// It lacks what `--check` asks for.
        case incomplete
    }

    /// The file, as messages name it.
    var file: String
    /// What became of it.
    var fate: Fate
    /// The lines that are new, changed or gone.
    var changes: [LockChange]
    /// How many lines it has, or would have, besides the header.
    var lines: Int
    /// What else is to be said, a line each.
    var remarks: [String] = []

    /// The outcome as text, or as JSON where that is asked for.
    func text(_ format: ReportFormat) -> String {
        format == .json ? json : (changes.map(LockOutcome.line) + [summary] + remarks).map { $0 + "\n" }.joined()
    }

    private static func line(_ change: LockChange) -> String {
        let mark =
            switch change.kind {
            case .added: "+"
            case .changed: "~"
            case .removed: "-"
            }
        return TerminalCells.visible("\(mark) \(change.subject) \(change.identity) \(change.guid)")
    }

    private var summary: String {
        let names = [(LockChange.Kind.added, "new"), (.changed, "changed"), (.removed, "gone")]
        let counts = names.map { kind, name in (count: changes.count { $0.kind == kind }, name: name) }
        let what = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }.joined(separator: " and ")
        let total = "\(lines) \(lines == 1 ? "line" : "lines") in all"
        return switch fate {
        case .written: "\(file): \(what), \(total)"
        case .unchanged: "\(file): nothing is new, \(total)"
        case .dryRun: "\(file): \(what), \(total), not written"
        case .incomplete: "\(file): \(what), not recorded; run 'podfeed lock', and commit the file"
        }
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("file", file)
            object.member("outcome", fate.rawValue)
            object.member("lines", lines)
            object.key("changes")
            object.array { list in
                for change in changes {
                    list.object { entry in
                        entry.member("change", change.kind.rawValue)
                        entry.member("kind", change.subject)
                        entry.member("identity", change.identity)
                        entry.member("guid", change.guid)
                    }
                }
            }
            object.member("remarks", remarks)
        }
        return writer.text + "\n"
    }
}
