import Diagnostics
import XMLCore

/// What an import found, each thing at its line of the feed.
struct ImportLog {
    /// How many findings of a check are kept; of others only their number is.
    static let mostPerCheck = 1000

    /// An element of a feed; where it stands is only worked out for what is kept.
    struct Place {
        /// The tree that it stands in.
        var tree: ElementTree
        /// Its place in the tree.
        var node: Int
        /// What tells its item from others.
        var item: String?
    }

    private struct Repeated {
        var finding: Finding
        var count = 1
    }

    /// The name of the feed in reports.
    let file: String

    private var findings: [Finding] = []
    private var counts: [ImportCheck: Int] = [:]
    private var repeated: [String: Int] = [:]
    private var repeats: [Repeated] = []

    /// Nothing found in a feed.
    init(file: String) { self.file = file }

    /// Reports something.
    mutating func report(_ check: ImportCheck, _ message: String, at place: Place) {
        counts[check, default: 0] += 1
        guard counts[check, default: 0] <= ImportLog.mostPerCheck else { return }
        findings.append(finding(check, message, place))
    }

    /// Reports something that is told once, with its number, wherever else it is met.
    mutating func reportOnce(_ check: ImportCheck, _ message: String, at place: Place) {
        let key = "\(check.rawValue) \(message)"
        if let known = repeated[key] {
            repeats[known].count += 1
        } else {
            repeated[key] = repeats.count
            repeats.append(Repeated(finding: finding(check, message, place)))
        }
    }

    /// Reports why a feed can't be read.
    mutating func reportUnreadable(_ message: String, _ issue: XMLIssue?) {
        var finding = Finding(
            rule: ImportCheck.unreadable.id, severity: ImportCheck.unreadable.severity,
            message: issue.map { "\(message): \($0.message)" } ?? message,
            at: SourceLocation(file: file, line: issue?.position.line ?? 1, column: issue?.position.column ?? 1),
            help: issue?.help ?? ImportCheck.unreadable.help)
        if let issue, !issue.line.isEmpty { finding.excerpt = Excerpt(line: issue.line, column: issue.lineColumn) }
        findings.append(finding)
    }

    private func finding(_ check: ImportCheck, _ message: String, _ place: Place) -> Finding {
        let position = place.tree.position(of: place.node)
        let line = place.tree.line(at: position)
        var finding = Finding(
            rule: check.id, severity: check.severity, message: message,
            at: SourceLocation(file: file, line: position.line, column: position.column),
            excerpt: line.text.isEmpty ? nil : Excerpt(line: line.text, column: line.column), help: check.help)
        finding.item = place.item
        return finding
    }

    /// All that was found.
    consuming func report() -> Report {
        for one in repeats {
            var finding = one.finding
            if one.count > 1 { finding.message += ", the first of \(one.count)" }
            findings.append(finding)
        }
        var more: [String: Int] = [:]
        var moreCounts: [Severity: Int] = [:]
        for (check, count) in counts where count > ImportLog.mostPerCheck {
            more[check.id] = count - ImportLog.mostPerCheck
            moreCounts[check.severity, default: 0] += count - ImportLog.mostPerCheck
        }
        return Report(file: file, findings: findings, more: more, moreCounts: moreCounts)
    }
}
