import Diagnostics

/// What a build found.
struct BuildFindings {
    /// What was found in the catalogue, before its feeds were looked at.
    var catalog: Report
    /// What is told in the end: of the catalogue, then of each feed.
    var all: [Report]
}
