/// Renders reports as one JSON object on one line, for programs.
///
/// The members stand in a fixed order. `version` grows when a member changes its meaning or goes away, not
/// when one is added.
package enum JSONRenderer {
    /// The version of the form.
    package static let version = 1

    /// The reports, in the order given, with a line break at the end.
    package static func render(_ reports: [Report]) -> String {
        var writer = JSONWriter()
        writer.object { root in
            root.member("version", version)
            root.key("reports")
            root.array { for report in reports { write(report, to: &$0) } }
        }
        return writer.text + "\n"
    }

    /// One report, as an object.
    package static func write(_ report: Report, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("file", report.file)
            object.key("findings")
            object.array { for finding in report.findings { write(finding, of: report, to: &$0) } }
            object.key("more")
            object.object { more in
                for (rule, count) in report.more.sorted(by: { $0.key < $1.key }) { more.member(rule, count) }
            }
            writeCounts(of: report, to: &object)
            if report.suppressedCount > 0 { object.member("suppressed", report.suppressedCount) }
        }
    }

    /// How many findings of each severity a report has, as a member of an object.
    package static func writeCounts(of report: Report, to object: inout JSONWriter) {
        object.key("counts")
        object.object { counts in
            for severity in Severity.allCases.reversed() {
                counts.member(severity.rawValue, report.counts[severity, default: 0])
            }
        }
    }

    private static func write(_ finding: Finding, of report: Report, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("rule", finding.rule)
            object.member("severity", finding.severity.rawValue)
            object.member("message", finding.message)
            // A report on a folder speaks of its files; on a feed, the file is the report's.
            if finding.location.file != report.file { object.member("file", finding.location.file) }
            object.member("line", finding.location.line)
            object.member("column", finding.location.column)
            object.member("element", finding.element)
            object.member("attribute", finding.attribute)
            if let source = finding.source {
                object.key("source")
                object.object { write(source, to: &$0) }
            }
            object.member("help", finding.help)
            object.member("w3c", finding.w3c)
            object.member("profiles", finding.profiles)
            guard !finding.notes.isEmpty else { return }
            object.key("notes")
            object.array { for note in finding.notes { write(note, to: &$0) } }
        }
    }

    private static func write(_ note: Finding.Note, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("message", note.message)
            if let location = note.location { write(location, to: &object) }
        }
    }

    private static func write(_ location: SourceLocation, to object: inout JSONWriter) {
        object.member("file", location.file)
        object.member("line", location.line)
        object.member("column", location.column)
    }
}
