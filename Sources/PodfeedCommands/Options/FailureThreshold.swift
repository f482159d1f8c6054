import ArgumentParser
package import Diagnostics

/// The severity from which findings make a run fail.
package enum FailureThreshold: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Errors.
    case error
    /// Errors and warnings.
    case warning
    /// Anything that is found.
    case info
    /// Nothing that is found.
    case never

    /// The status for what was found.
    package func status(for reports: [Report]) -> CommandStatus {
        guard let severity = Severity(rawValue: rawValue) else { return .clean }
        return reports.contains { $0.reaches(severity) } ? .findings : .clean
    }
}
