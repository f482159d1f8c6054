/// Numbers of findings in words.
package enum CountWords {
    /// `2 errors, 1 warning`, the gravest first; `no findings` for none.
    package static func text(_ counts: [Severity: Int]) -> String {
        let parts = Severity.allCases.reversed().compactMap { severity in
            counts[severity].flatMap { $0 > 0 ? text($0, severity) : nil }
        }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }

    /// `2 errors`.
    package static func text(_ count: Int, _ severity: Severity) -> String {
        "\(count) \(severity.rawValue)\(count == 1 || severity == .info ? "" : "s")"
    }

    /// The counts of some reports together.
    package static func sum(_ reports: [Report]) -> [Severity: Int] {
        reports.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    }
}
