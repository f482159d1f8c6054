/// Renders reports as GitLab's Code Quality reads them: one JSON array with an object a finding.
///
/// The fingerprints stay when lines move, so that a merge request shows only what is new.
package enum GitLabRenderer {
    /// The array, with a line break at the end.
    package static func render(_ reports: [Report]) -> String {
        var fingerprints = Fingerprints()
        var writer = JSONWriter()
        writer.array { array in
            for finding in reports.flatMap(\.findings) {
                write(finding, fingerprint: fingerprints.next(finding), to: &array)
            }
        }
        return writer.text + "\n"
    }

    private static func write(_ finding: Finding, fingerprint: String, to writer: inout JSONWriter) {
        let place = finding.place
        let help = finding.help.map { " (help: \($0))" } ?? ""
        writer.object { object in
            object.member("description", TerminalCells.visible(finding.message + help))
            object.member("check_name", finding.rule)
            object.member("fingerprint", fingerprint)
            object.member("severity", severity(finding.severity))
            object.key("location")
            object.object { location in
                location.member("path", FindingKey.plain(place.file))
                location.key("lines")
                location.object { $0.member("begin", place.line) }
            }
        }
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
