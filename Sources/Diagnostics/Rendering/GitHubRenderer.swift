import FeedValues

/// Renders reports as workflow commands, which GitHub Actions shows at the lines of a change.
///
/// Of each kind GitHub keeps ten a step. So the gravest come first, among them the first of each rule, and a last line
/// says how many there were.
package enum GitHubRenderer {
    /// How many annotations of one kind GitHub keeps of a step.
    package static let most = 10

    /// The commands, a line each, and the line that counts; nothing when nothing was found.
    package static func render(_ reports: [Report]) -> String {
        let counts = CountWords.sum(reports)
        guard counts.contains(where: { $0.value > 0 }) else { return "" }
        let ranked = ranked(reports)
        var left: [Severity: Int] = [:]
        var lines = ""
        for severity in Severity.allCases.reversed() {
            let shown = ranked.filter { $0.severity == severity }.prefix(most)
            lines += shown.map(command).joined()
            left[severity] = counts[severity, default: 0] - shown.count
        }
        let files = Set(ranked.map(\.place.file)).count
        let total = "\(CountWords.text(counts)) in \(files) \(files == 1 ? "file" : "files")"
        let rest = left.contains { $0.value > 0 } ? "; not shown here: \(CountWords.text(left))" : ""
        return lines + total + rest + "\n"
    }

    /// The findings, the first of each rule before the second ones.
    private static func ranked(_ reports: [Report]) -> [Finding] {
        var counts: [String: Int] = [:]
        let findings = reports.flatMap(\.findings).enumerated().map { index, finding in
            counts[finding.rule, default: 0] += 1
            return (turn: counts[finding.rule, default: 1], index: index, finding: finding)
        }
        return findings.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.map(\.finding)
    }

    private static func command(_ finding: Finding) -> String {
        let place = finding.place
        let kind = finding.severity == .info ? "notice" : finding.severity.rawValue
        let properties = [
            ("file", FindingKey.plain(place.file)), ("line", String(place.line)), ("col", String(place.column)),
            ("title", finding.rule),
        ].map { "\($0)=\(escaped($1, also: [UInt8(ascii: ":"), UInt8(ascii: ",")]))" }.joined(separator: ",")
        let help = finding.help.map { "\nhelp: " + TerminalCells.visible($0) } ?? ""
        return "::\(kind) \(properties)::\(escaped(TerminalCells.visible(finding.message) + help, also: []))\n"
    }

    /// A text with what would end it, or steer what reads it, as hexadecimal bytes.
    private static func escaped(_ text: String, also others: [UInt8]) -> String {
        PercentEncoding.encode(text) { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "%") || others.contains($0) }
    }
}
