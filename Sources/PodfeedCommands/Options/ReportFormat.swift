import ArgumentParser

/// A form in which reports are printed.
package enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For people.
    case text
    /// A line a finding.
    case concise
    /// One object for programs.
    case json
}
