import ArgumentParser

/// How much a result tells of what was found.
enum ReportDetail: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Each finding.
    case findings
    /// How many findings there are of each rule.
    case rules
    /// How many there are of each severity.
    case counts
}
