import Diagnostics

/// The addresses of feeds that nobody outside can reach.
enum ReservedHosts {
    private static let rules: Set<String> = ["sec-url-example-host", "sec-url-private-host"]

    /// What was found of such addresses, be it hidden by a setting.
    static func findings(in reports: [Report]) -> [Finding] {
        reports.flatMap { $0.findings + $0.suppressed.map(\.finding) }.filter { rules.contains($0.rule) }
    }

    /// Refuses to publish feeds that name such addresses.
    static func refusal(for findings: [Finding]) -> String? {
        guard let first = findings.first else { return nil }
        let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
        return "\(first.place.file): \(first.message)\(more)"
    }
}
