/// Renders reports one finding a line, `file:line:column: severity: message [rule]`, for editors and scripts.
package enum ConciseRenderer {
    /// The lines, in the order of the reports; nothing when nothing was found.
    package static func render(_ reports: [Report], style: ANSIStyle = .plain) -> String {
        var lines = ""
        for report in reports {
            for finding in report.findings {
                let place = TerminalCells.visible("\(finding.source ?? finding.location)")
                let severity = style.paint(finding.severity.rawValue + ":", ANSIStyle.Ink(finding.severity))
                lines += "\(place): \(severity) \(TerminalCells.visible(finding.message)) [\(finding.rule)]\n"
            }
            for (rule, count) in report.more.sorted(by: { $0.key < $1.key }) {
                lines += "\(TerminalCells.visible(report.file)): and \(count) more [\(rule)]\n"
            }
        }
        return lines
    }
}
